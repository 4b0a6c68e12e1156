using Jauge.Core;

namespace Jauge.Simulation.Verdicts;

/// <summary>The largest load that keeps every promise that load can judge.</summary>
/// <param name="Factor">Multiple of the stated load that still keeps them, by their means where more replications decide nothing; 0: none
/// found.</param>
/// <param name="Breaks">Multiple of the stated load that breaks one; infinity: none found.</param>
/// <param name="Users">Users at <paramref name="Factor"/>; null where the workload states none.</param>
/// <param name="PerSecond">Requests served a second at full load at <paramref name="Factor"/>.</param>
/// <param name="Broken">The first promise that breaks; null: none did.</param>
/// <param name="Limit">What holds the system back there.</param>
/// <param name="Sentence">All of it in a few sentences.</param>
public sealed record LoadLimit(double Factor, double Breaks, int? Users, double PerSecond, SimulatedPromise? Broken, BindingLimit? Limit,
    Text Sentence)
{
    /// <summary>Largest multiple tried at which the whole interval of each keeps it, below <see cref="SurelyBreaks"/>; 0: none.</summary>
    public double SurelyKeeps { get; init; }

    /// <summary>Smallest multiple tried at which the whole interval of one breaks it; infinity: none.</summary>
    public double SurelyBreaks { get; init; } = double.PositiveInfinity;

    /// <summary>Promises that the stated load, or a run of their own, breaks already.</summary>
    public EquatableList<SimulatedPromise> AlreadyBroken { get; init; } = [];

    /// <summary>Those of them that no load tried keeps, however small: the answer is of the others.</summary>
    public EquatableList<SimulatedPromise> NeverKept { get; init; } = [];
}
