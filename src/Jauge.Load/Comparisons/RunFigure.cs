using Jauge.Core;

namespace Jauge.Load.Comparisons;

/// <summary>A figure of a run, and the same figure interval by interval: how much it varies says how much it can be believed.</summary>
/// <param name="Name">Such as <c>p99</c>, <c>throughput</c>, <c>error-rate</c>.</param>
/// <param name="Request">The class of requests; null for all together.</param>
/// <param name="Value">Of the whole run; not a number where nothing was measured.</param>
/// <param name="Samples">Of the intervals that count, in order, those without a figure left out.</param>
public sealed record RunFigure(string Name, string? Request, double Value, EquatableList<double> Samples);
