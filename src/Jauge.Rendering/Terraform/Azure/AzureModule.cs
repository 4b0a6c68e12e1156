using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>The module of an offering of Azure.</summary>
internal abstract class AzureModule(Language language) : AzureGround(language)
{
    /// <summary>How a component uses the module.</summary>
    /// <param name="site">The environment.</param>
    /// <param name="component">A component of the module's offering.</param>
    internal abstract ModuleCall Call(AzureSite site, DeployedComponent component);
}
