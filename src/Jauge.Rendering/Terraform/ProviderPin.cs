namespace Jauge.Rendering.Terraform;

/// <summary>A provider of Terraform and the versions that the delivery is written for.</summary>
/// <param name="Name">Local name, such as <c>azurerm</c>.</param>
/// <param name="Source">Address in the registry.</param>
/// <param name="Version">Version constraint.</param>
internal sealed record ProviderPin(string Name, string Source, string Version)
{
    /// <summary>The oldest Terraform that reads the modules; OpenTofu reads them from the same version on.</summary>
    internal const string RequiredVersion = ">= 1.6";

    /// <summary>The oldest Terraform and OpenTofu whose S3 back end locks the state by a file beside it (<c>use_lockfile</c>).</summary>
    internal const string RequiredVersionWithS3 = ">= 1.10";

    /// <summary>Azure: what version 5 removes is not used, so that the step to it is small.</summary>
    internal static ProviderPin Azure { get; } = new("azurerm", "hashicorp/azurerm", "~> 4.55");

    /// <summary>Waits: Azure's roles take a while until they count.</summary>
    internal static ProviderPin Time { get; } = new("time", "hashicorp/time", "~> 0.13");

    /// <summary>AWS.</summary>
    internal static ProviderPin Aws { get; } = new("aws", "hashicorp/aws", "~> 6.25");
}
