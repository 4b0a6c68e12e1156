using Jauge.Core;

namespace Jauge.Simulation.Verdicts;

/// <summary>The largest load that keeps every promise that load can judge.</summary>
/// <param name="Factor">Multiple of the stated load that still keeps them; 0: none found.</param>
/// <param name="Breaks">Multiple of the stated load that breaks one; infinity: none found.</param>
/// <param name="Users">Users at <paramref name="Factor"/>; null where the workload states none.</param>
/// <param name="PerSecond">Requests served a second at full load at <paramref name="Factor"/>.</param>
/// <param name="Broken">The first promise that breaks; null: none did.</param>
/// <param name="Limit">What holds the system back there.</param>
/// <param name="Sentence">All of it in one sentence.</param>
public sealed record LoadLimit(double Factor, double Breaks, int? Users, double PerSecond, SimulatedPromise? Broken, BindingLimit? Limit,
    Text Sentence);
