namespace Jauge.Rendering.Terraform.Azure;

/// <summary>A metric of Azure Monitor.</summary>
/// <param name="Namespace">Of the resource's type.</param>
/// <param name="Name">Of the metric.</param>
/// <param name="Aggregation">How its values become one.</param>
/// <param name="Scale">Its unit, in the language's: 100 where Azure counts percent, 1000 where it counts milliseconds.</param>
internal sealed record AzureMetric(string Namespace, string Name, string Aggregation, int Scale)
{
    /// <summary>Output of the component's module that names what is watched.</summary>
    internal string Output { get; init; } = "id";

    /// <summary>Whether only read replicas report it: an alert on the server that they copy would never fire.</summary>
    internal bool IsOfReplicas { get; init; }

    /// <summary>The value below which it is down, where it says so.</summary>
    internal int? DownBelow { get; init; }
}
