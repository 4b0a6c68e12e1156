namespace Jauge.Simulation.Analysis;

/// <summary>A state that the system is in now and then: a load, the replicas that serve it, and for how long in all.</summary>
internal sealed class MonthState
{
    internal required FlowLoad Load { get; init; }

    /// <summary>Replicas that serve, by cell.</summary>
    internal required int[] Replicas { get; init; }

    /// <summary>Mean time of a request by theory, in seconds.</summary>
    internal required double Answer { get; init; }

    /// <summary>Requests a second.</summary>
    internal required double Rate { get; init; }

    /// <summary>Share of cores in use of the busiest component.</summary>
    internal required double CoreUse { get; init; }

    /// <summary>Seconds that a request waits behind what a past overload has left, beside its answer.</summary>
    internal double Backlog { get; init; }

    /// <summary>What states are put in order by: the answer and what is waited beside it, in seconds.</summary>
    internal double Slowness => Answer + Backlog;

    /// <summary>Whether those left over share the cores with those who come, so that each is slowed down by as much; else they wait in
    /// front of them.</summary>
    internal bool IsShared { get; init; }

    /// <summary>Factor of a request's time.</summary>
    internal double Stretch => IsShared ? 1 + (Backlog / Math.Max(Answer, 1e-9)) : 1;

    /// <summary>What is added to a request's time, in seconds.</summary>
    internal double Delay => IsShared ? 0 : Backlog;

    /// <summary>Seconds in it.</summary>
    internal double Seconds { get; set; }

    /// <summary>Requests in that time.</summary>
    internal double Requests { get; set; }
}
