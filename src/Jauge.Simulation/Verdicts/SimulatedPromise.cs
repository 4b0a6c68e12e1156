using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>A promise of the file, and what the simulation says of it.</summary>
/// <param name="Path">Where it stands in the file, <c>promises.latency.p99</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stated">As the file states it.</param>
/// <param name="State">The verdict.</param>
/// <param name="Measured">The figure, in the base unit of the promise (seconds, requests a second, shares, users); null where nothing was measured.</param>
/// <param name="Shown">The figure with its interval, for people; null where nothing was measured.</param>
/// <param name="Limit">What holds the system back; null where the promise is kept or not judged.</param>
/// <param name="Reason">One or two sentences.</param>
public sealed record SimulatedPromise(
    string Path, Text Title, Text Stated, VerdictState State, Measured? Measured, Text? Shown, BindingLimit? Limit, Text Reason);
