using Jauge.Core;

namespace Jauge.Spec.Values;

/// <summary>The condition of an alert: a metric compared with a threshold, or a state such as <c>down</c>.</summary>
/// <param name="Metric">The metric, such as <c>latency.p95</c>.</param>
/// <param name="Above">True when the alert fires above the threshold, false when below; true for a state.</param>
/// <param name="Threshold">The threshold; null for a state, and for a limit that the offering sets (<c>connections > limit</c>).</param>
public sealed record AlertCondition(string Metric, bool Above, Quantity? Threshold)
{
    /// <summary>Metrics that an alert can watch.</summary>
    public static EquatableList<string> Metrics { get; } =
    [
        "availability", "backup-age", "connections", "cost", "cpu", "disk", "down", "error-rate", "failover", "latency.mean", "latency.p50",
        "latency.p90", "latency.p95", "latency.p99", "memory", "queue-length", "replicas", "replication-lag", "restarts", "throughput",
    ];

    /// <summary>Whether the threshold is the limit of the chosen size.</summary>
    public bool AtLimit { get; init; }

    /// <summary>Reads <c>cpu > 80 %</c>, <c>availability &lt; 99 %</c>, <c>connections > limit</c> or <c>down</c>.</summary>
    public static bool TryParse(string? text, out AlertCondition? condition)
    {
        condition = null;
        if (text is null) return false;
        var at = text.IndexOfAny(['<', '>']);
        var metric = (at < 0 ? text : text[..at]).Trim();
        if (!Metrics.Contains(metric)) return false;
        if (at < 0) return (condition = metric == "down" || metric == "failover" ? new AlertCondition(metric, true, null) : null)
            is not null;
        var threshold = text[(at + 1)..].TrimStart('=').Trim();
        if (threshold == "limit") condition = new AlertCondition(metric, text[at] == '>', null) { AtLimit = true };
        else if (Quantity.TryParse(threshold, "threshold", out var value)) condition = new AlertCondition(metric, text[at] == '>', value);
        return condition is not null;
    }

    /// <summary>The condition as the language writes it.</summary>
    public override string ToString() =>
        AtLimit ? $"{Metric} {Sign} limit" : Threshold is null ? Metric : $"{Metric} {Sign} {Threshold}";

    private string Sign => Above ? ">" : "<";
}
