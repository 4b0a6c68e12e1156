using Jauge.Core;

namespace Jauge.Rendering.Tests.Terraform;

public sealed class RenderedTerraformTests
{
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Terraform] };

    /// <summary>Enough for a binary that reads nothing to be seen; the whole table is read by the check.</summary>
    private static readonly string[] RefusedByTheBinary =
    [
        "syntax", "unknown-argument", "missing-argument", "missing-block", "computed-argument", "number-from-text", "undeclared-variable",
        "unknown-attribute", "input-missing", "output-unknown", "output-of-secret", "value-of-wrong-type",
    ];

    [Fact]
    public void Render_EverySystem_IsReadByTheSchemasOfItsProviders()
    {
        using var folder = Rendered();
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, "terraform.mjs", folder.Path);
    }

    [Fact]
    public void Render_EverySystem_IsFormattedValidAndPlannedByTheRealBinary()
    {
        using var folder = Rendered();
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, "terraform-run.mjs", folder.Path);
    }

    [Theory]
    [InlineData("twinme", "s3", ">= 1.10")]
    [InlineData("erp", "azurerm", ">= 1.6")]
    public void Render_AnEnvironment_AsksForTheTerraformThatItsBackEndNeeds(string system, string backEnd, string version)
    {
        var files = SystemRendering.Render(Given.System(system), Alone).Files.ToDictionary(f => f.Path, f => f.Content);
        files["terraform/environments/prod/backend.tf"].ShouldContain($"backend \"{backEnd}\"");
        files["terraform/environments/prod/providers.tf"].ShouldContain($"required_version = \"{version}\"");
    }

    // terraform is what people have; tofu 1.6 is the oldest that the files ask for, and comes with the validators
    [Theory]
    [InlineData("terraform")]
    [InlineData("tofu")]
    public void Run_TheSample_IsPlanned(string binary)
    {
        using var folder = new ScratchFolder();
        new WrongConfiguration("right", "", "", "", "").Write(WrongConfigurationChecks.Sample, folder.Path);
        RealTool.Accepts("node", WrongConfigurationChecks.Validators, "terraform-run.mjs", "--with", binary, folder.Path);
    }

    [Fact]
    public void Run_WrongConfigurations_AreRefused()
    {
        using var folder = new ScratchFolder();
        foreach (var wrong in WrongConfigurations.All.Where(w => RefusedByTheBinary.Contains(w.Name)))
            wrong.Write(WrongConfigurationChecks.Sample, folder.Path);
        var said = RealTool.Refuses("node", WrongConfigurationChecks.Validators, ["terraform-run.mjs", "--only", "plan", folder.Path]);
        foreach (var name in RefusedByTheBinary) said.ShouldContain($"{name}/environments/prod: ");
    }

    [Fact]
    public void Run_AnUnformattedFile_IsRefused()
    {
        using var folder = new ScratchFolder();
        new WrongConfiguration("unformatted", "environments/prod/main.tf", "  names = [", "  names   = [", "")
            .Write(WrongConfigurationChecks.Sample, folder.Path);
        RealTool.Refuses("node", WrongConfigurationChecks.Validators, "terraform-run.mjs", "--only", "fmt", folder.Path)
            .ShouldContain("is not formatted");
    }

    private static ScratchFolder Rendered()
    {
        var folder = new ScratchFolder();
        foreach (var system in Clone.Systems) folder.Write(SystemRendering.Render(Given.System(system), Alone), system);
        return folder;
    }
}
