using Jauge.Core;

namespace Jauge.Simulation.Analysis;

/// <summary>How long a promise is over its target in a period.</summary>
/// <param name="Path">Its place in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Target">What was promised.</param>
/// <param name="Minutes">Minutes over it in the period.</param>
public sealed record ExpectedPromise(string Path, Text Title, Text Target, double Minutes);
