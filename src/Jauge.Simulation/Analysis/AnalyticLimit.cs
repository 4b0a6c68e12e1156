using Jauge.Core;
using Jauge.Simulation.Verdicts;

namespace Jauge.Simulation.Analysis;

/// <summary>What sets the largest throughput.</summary>
/// <param name="Component">Name of the component; of a pool, the one at its far end.</param>
/// <param name="Kind">Cores, slots or a pool.</param>
/// <param name="Throughput">Requests a second of the system that it lets through with the most replicas; no system can do better.</param>
/// <param name="Use">Share of it that the present load takes, at the most replicas.</param>
/// <param name="Text">One sentence with the figures.</param>
public sealed record AnalyticLimit(string Component, LimitKind Kind, double Throughput, double Use, Text Text)
{
    /// <summary>Name of the component whose replicas and sizes set it: of a pool the caller, elsewhere <see cref="Component"/>.</summary>
    public string Owner { get; init; } = Component;

    /// <summary>The figures alone: what lets so many requests through.</summary>
    public Text Bound { get; init; }
}
