using System.Globalization;

namespace Jauge.Rendering.Observability;

/// <summary>A promise as a share of requests that may be bad.</summary>
/// <param name="Name">Of its rules: <c>Errors</c>, <c>Latency</c>.</param>
/// <param name="Component">That receives the requests.</param>
/// <param name="Budget">Share that may be bad, between 0 and 1.</param>
/// <param name="Promise">As people say it.</param>
/// <param name="BadShare">Query of the bad share over a window.</param>
/// <param name="Inputs">Raw series of a test with each phase's bad share.</param>
internal sealed record Objective(
    string Name, string Component, decimal Budget, string Promise, Func<string, string> BadShare,
    Func<IReadOnlyList<Phase>, IEnumerable<InputSeries>> Inputs)
{
    /// <summary>Recorded series of the bad share: level, metric and operation, as Prometheus' naming of recording rules asks.</summary>
    internal string Series(string window) => $"{Record(window)}{{component=\"{Component}\"}}";

    internal string Record(string window) => $"component:{Name.ToLowerInvariant()}:ratio_rate{window}";

    internal static Objective Errors(string component, decimal budget, string promise)
    {
        var job = $"job=\"{component}\"";
        var (bad, all) = ($"{Conventions.Requests}_count{{{job},{Conventions.Status}=~\"{Conventions.ServerErrors}\"}}",
            $"{Conventions.Requests}_count{{{job}}}");
        return new("Errors", component, budget, promise,
            window => $"(sum(rate({bad}[{window}])) or vector(0)) / sum(rate({all}[{window}]))",
            phases => [InputSeries.Counter($"{Conventions.Requests}_count{{{job},{Conventions.Status}=\"200\"}}", phases, v => 1 - v),
                InputSeries.Counter($"{Conventions.Requests}_count{{{job},{Conventions.Status}=\"500\"}}", phases, v => v)]);
    }

    internal static Objective Slow(string component, decimal seconds, decimal budget, string promise)
    {
        var job = $"job=\"{component}\"";
        var bound = seconds.ToString("0.############", CultureInfo.InvariantCulture);
        var (fast, all) = ($"{Conventions.Requests}_bucket{{{job},le=\"{bound}\"}}", $"{Conventions.Requests}_count{{{job}}}");
        return new("Latency", component, budget, promise, window => $"1 - sum(rate({fast}[{window}])) / sum(rate({all}[{window}]))",
            phases => [InputSeries.Counter(fast, phases, v => 1 - v), InputSeries.Counter(all, phases, _ => 1)]);
    }
}
