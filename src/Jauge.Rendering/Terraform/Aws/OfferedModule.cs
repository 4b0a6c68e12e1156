using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>A module for AWS that components of the catalog become.</summary>
internal abstract class OfferedModule(Language language) : AwsModule(language)
{
    /// <summary>How a component uses the module; null where it does not.</summary>
    internal abstract ModuleCall? Call(AwsSite site, DeployedComponent component);
}
