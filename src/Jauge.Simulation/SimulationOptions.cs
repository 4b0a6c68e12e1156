using Jauge.Control.Alerting;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Faults;

namespace Jauge.Simulation;

/// <summary>How a system is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>All chance comes from it: the same file, options and seed give the same result.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Independent replications; at least 2, so that there is an interval.</summary>
    public int Replications { get; init; } = 5;

    /// <summary>Replications that may be run until the promises are clear; no more than <see cref="Replications"/>: exactly
    /// those.</summary>
    public int MostReplications { get; init; }

    /// <summary>Half of an interval, relative to its figure, from which on a promise that it does not decide is clear all the same; above
    /// 0.</summary>
    public double Precision { get; init; } = 0.05;

    /// <summary>Events, all replications and loads together, beyond which no further replication is begun; the first
    /// <see cref="Replications"/> are run in any case. Counted in events and not in seconds, so that every machine gives the same
    /// answer.</summary>
    public long EventBudget { get; init; } = 200_000_000;

    /// <summary>When a run ends; null: with the workload.</summary>
    public TimeSpan? Until { get; init; }

    /// <summary>Multiple of the stated users and arrivals; above 0.</summary>
    public double LoadFactor { get; init; } = 1;

    /// <summary>Length of an interval of the timeline; null: the shortest usual one that makes at most 400 of them.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Nothing before it is counted; zero, since promises hold from the first request on.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>When the monitoring server looks that the file's alerts are evaluated by.</summary>
    public AlertTiming Alerts { get; init; } = new();

    /// <summary>What goes wrong, and when.</summary>
    public EquatableList<Fault> Faults { get; init; } = [];

    /// <summary>Replications that run at the same time; 0: one for each processor. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>What the machine adds that carries all of it; null: what the file describes is all there is.</summary>
    public MachineCosts? Machine { get; init; }

    /// <summary>Whether every replication meets the visitors of the first one, who send the same requests and think as long: what is left
    /// to chance is the work that they make. For runs that are held against one whose visitors were those.</summary>
    public bool SameVisitors { get; init; }

    /// <summary>Told how far the simulation is; called from several threads.</summary>
    public Action<SimulationProgress>? Progress { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Replications, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(MostReplications);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Precision);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(EventBudget);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LoadFactor);
        ArgumentOutOfRangeException.ThrowIfLessThan(WarmUp, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Until ?? TimeSpan.MaxValue, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Interval ?? TimeSpan.MaxValue, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
        Alerts.Check();
    }
}
