using Jauge.Core;

namespace Jauge.Rendering.Tests.Terraform;

public sealed class RenderedTerraformTests
{
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Terraform] };

    [Fact]
    public void Render_EverySystem_IsReadByTheSchemasOfItsProviders()
    {
        using var folder = new ScratchFolder();
        foreach (var system in Clone.Systems) folder.Write(SystemRendering.Render(Given.System(system), Alone), system);
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, "terraform.mjs", folder.Path);
    }
}
