using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Drills.Judging;

/// <summary>What a drill is held against: promises of the file, and what the manoeuvre itself promises.</summary>
public sealed record Expectations
{
    /// <summary>Until clients are served again.</summary>
    public TimeSpan? Recovery { get; init; }

    /// <summary>Which key of the file promises that: <c>promises.failover</c>.</summary>
    public string RecoveryKey { get; init; } = "promises.recovery.rto";

    /// <summary>How much acknowledged work may be lost, as a time; null where the file does not say, and then none may be.</summary>
    public TimeSpan? Loss { get; init; }

    /// <summary>Share of the month in which the system works.</summary>
    public Ratio? Availability { get; init; }

    /// <summary>Not one operation may fail: rolling updates, scaling, the death of one replica of several where that is promised.</summary>
    public bool NoFailure { get; init; }

    /// <summary>It keeps copies of what stands elsewhere, as a cache does: what it forgets is counted and breaks no promise.</summary>
    public bool MayForget { get; init; }

    /// <summary>What the file promises about losing a part.</summary>
    /// <param name="promises">Of the file; null for none.</param>
    /// <param name="isFailover">Whether another machine is to take over: then <c>failover</c> counts before the recovery time.</param>
    public static Expectations Of(PromisesSpec? promises, bool isFailover)
    {
        var (key, recovery) = isFailover && promises?.Failover is { } failover ? ("promises.failover", failover)
            : promises?.Recovery?.Rto is { } rto ? ("promises.recovery.rto", rto)
            : ("promises.mttr", promises?.Mttr);
        return new() { RecoveryKey = key, Recovery = recovery, Loss = promises?.Recovery?.Rpo, Availability = promises?.Availability };
    }
}
