namespace Jauge.Rendering.Terraform.Aws;

/// <summary>A metric of CloudWatch, and when somebody is told.</summary>
/// <param name="Name">Of the alarm.</param>
/// <param name="Metric">Name in CloudWatch.</param>
/// <param name="Threshold">In the metric's own unit.</param>
internal sealed record Alarm(string Name, string Metric, decimal Threshold)
{
    internal const string Critical = "critical";
    internal const string Warning = "warning";

    /// <summary>Average, Maximum, Sum, Minimum, or a percentile such as p95.</summary>
    internal string Statistic { get; init; } = "Average";

    /// <summary>Whether it is too much, or too little.</summary>
    internal bool Above { get; init; } = true;

    /// <summary>Minutes in a row.</summary>
    internal int Minutes { get; init; } = 5;

    internal string Severity { get; init; } = Warning;
}
