using Jauge.Core;
using Jauge.Simulation.Faults;

namespace Jauge.Simulation;

/// <summary>How a system is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>All chance comes from it: the same file, options and seed give the same result.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Independent replications; at least 2, so that there is an interval.</summary>
    public int Replications { get; init; } = 5;

    /// <summary>When a run ends; null: with the workload.</summary>
    public TimeSpan? Until { get; init; }

    /// <summary>Multiple of the stated users and arrivals; above 0.</summary>
    public double LoadFactor { get; init; } = 1;

    /// <summary>Length of an interval of the timeline; null: the shortest usual one that makes at most 400 of them.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Nothing before it is counted; zero, since promises hold from the first request on.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>What goes wrong, and when.</summary>
    public EquatableList<Fault> Faults { get; init; } = [];

    /// <summary>Replications that run at the same time; 0: one for each processor. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Told how far the simulation is; called from several threads.</summary>
    public Action<SimulationProgress>? Progress { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Replications, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LoadFactor);
        ArgumentOutOfRangeException.ThrowIfLessThan(WarmUp, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Until ?? TimeSpan.MaxValue, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Interval ?? TimeSpan.MaxValue, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
    }
}
