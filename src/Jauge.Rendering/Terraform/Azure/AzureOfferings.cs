using Jauge.Core;
using Jauge.Rendering.Terraform.Azure.Modules;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Which module an offering becomes: the one place to add a line when an offering gets a resource.</summary>
internal static class AzureOfferings
{
    /// <summary>Modules by offering; null for what is no resource of its own but a line on the bill of others.</summary>
    internal static IReadOnlyDictionary<string, Func<Language, AzureModule>?> Table { get; } = new Dictionary<string, Func<Language, AzureModule>?>(StringComparer.Ordinal)
    {
        ["azure/log-analytics"] = language => new LogAnalytics(language),

        // traffic that leaves Azure
        ["azure/bandwidth"] = null,
    };
}
