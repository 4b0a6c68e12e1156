using Jauge.Core;
using Jauge.Simulation.Verdicts;

namespace Jauge.Sizing;

/// <summary>A promise of the file, and what is known of it in one shape.</summary>
/// <param name="Path">Where it stands in the file, <c>promises.latency.p99</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stated">As the file states it.</param>
/// <param name="State">The verdict.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Shown">The figure with its interval, or the arithmetic that decides it; null where nothing was measured.</param>
public sealed record ShapeVerdict(string Path, Text Title, Text Stated, VerdictState State, Evidence Evidence, Text? Shown);
