using Jauge.Core;
using Jauge.Simulation.Running;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Verdicts;

/// <summary>Holds the file's promises against a study.</summary>
internal sealed class PromiseJudge
{
    private readonly LoadVerdicts _underLoad;
    private readonly ThroughputVerdicts _throughput;
    private readonly UsersVerdicts _users;
    private readonly ScaleOutVerdict _scaleOut;
    private readonly FailoverVerdict _failover;
    private readonly UnjudgedPromises _unjudged;
    private readonly LoadReadings _loads;

    internal PromiseJudge(Deployment deployment, Study study)
    {
        (Deployment, Study) = (deployment, study);
        var promises = deployment.Spec.Promises;
        _loads = new(study, IsClear);
        _underLoad = new(promises, study);
        _throughput = new(promises, study, _loads);
        _users = new(promises, study, _loads, _underLoad);
        _scaleOut = new(deployment, study, IsClear);
        _failover = new(promises, study);
        _unjudged = new(promises);
    }

    internal Deployment Deployment { get; }

    internal Study Study { get; }

    /// <summary>The smallest load that was run.</summary>
    internal double SmallestKnown => _loads.Smallest;

    /// <summary>Whether no promise asks for a run at another load than the stated one.</summary>
    internal bool IsOfOneLoad => !_throughput.IsStated && !_scaleOut.IsStated && !_users.AsksForMore;

    /// <summary>Every promise, in a fixed order.</summary>
    internal EquatableList<SimulatedPromise> All() =>
    [
        .. UnderLoad(Study.Options.LoadFactor), .. _throughput.All(), .. _users.All(), .. _scaleOut.All(), .. _failover.All(_loads.Stated),
        .. _unjudged.All(_failover.IsAsked),
    ];

    /// <summary>The promises that a load keeps or breaks by itself.</summary>
    internal IEnumerable<SimulatedPromise> UnderLoad(double factor) => _underLoad.Of(_loads.At(factor));

    /// <summary>The promises that runs of the stated load judge, those of users and throughput among them where it asks for so
    /// much.</summary>
    internal IEnumerable<SimulatedPromise> OfStatedLoad() =>
        [.. _underLoad.Of(_loads.Stated), .. _throughput.Of(_loads.Stated), .. _users.Of(_loads.Stated)];

    /// <summary>What is known when the study was cancelled: the promises that the stated load judges; null where too few replications have
    /// ended.</summary>
    internal EquatableList<SimulatedPromise>? SoFar()
    {
        var factor = Study.Options.LoadFactor;
        var known = _loads.Known(factor);
        if (known is null && Study.Finished.Length < 2) return null;
        _loads.Stopped(known ?? _loads.Take(factor, Study.Finished, StopReason.Interrupted),
            known?.Why == StopReason.AsAsked ? StopReason.AsAsked : StopReason.Interrupted);
        return [.. UnderLoad(factor), .. _throughput.NotReached(), .. _users.NotReached(), .. _scaleOut.NotReached(),
            .. _unjudged.All(_failover.IsAsked)];
    }

    internal LoadReading At(double factor) => _loads.At(factor);

    /// <summary>Adds replications of a load to those that it has.</summary>
    internal void More(double factor, int count) => _loads.More(factor, count);

    /// <summary>Takes replications of a load that were run elsewhere.</summary>
    internal void Take(double factor, RunRecord[] records, StopReason why) => _loads.Take(factor, records, why);

    private bool IsClear(LoadReading reading) => _underLoad.Of(reading).Concat(_throughput.Of(reading)).All(IsClear);

    // decided, or as narrow as asked for; what could not be measured will not become clear by trying again
    private bool IsClear(SimulatedPromise promise) =>
        promise.State != VerdictState.Undecided || promise.Measured is not { } measured || double.IsNaN(measured.Value)
        || measured.High - measured.Value <= Study.Options.Precision * Math.Abs(measured.Value);
}
