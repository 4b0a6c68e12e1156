using Jauge.Spec.Model;

namespace Jauge.Rendering.Observability;

/// <summary>How soon a burning error budget is noticed.</summary>
/// <param name="Word">In names of files and groups.</param>
/// <param name="Alert">How its alerts' names end.</param>
/// <param name="Severity">Of its alerts.</param>
/// <param name="Rates">Rates and windows, the fastest first.</param>
/// <param name="Records">Windows that it records.</param>
/// <param name="Reads">Paces whose records its alerts read.</param>
internal sealed record BurnPace(
    string Word, string Alert, AlertSeverity Severity, IReadOnlyList<BurnRate> Rates, IReadOnlyList<string> Records,
    IReadOnlyList<string> Reads)
{
    /// <summary>How often it is recorded; null: as often as everything. Below five minutes, after which Prometheus forgets a
    /// record.</summary>
    internal string? Interval { get; init; }

    /// <summary>Minutes between the samples of its tests.</summary>
    internal int TestStep { get; init; } = 1;
}
