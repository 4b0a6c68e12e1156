using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Drills.Judging;

/// <summary>A fault as the clients saw it.</summary>
public sealed record Outage
{
    /// <summary>Operations that succeeded before the fault, a second.</summary>
    public required double UsualPerSecond { get; init; }

    /// <summary>Operations that succeeded while the fault lasted, a second.</summary>
    public required double MeanwhilePerSecond { get; init; }

    /// <summary>Half of the successes before the fault took no longer.</summary>
    public required TimeSpan UsualMedian { get; init; }

    /// <summary>Half of the successes while the fault lasted took no longer; zero where there were none.</summary>
    public required TimeSpan MeanwhileMedian { get; init; }

    /// <summary>Longest time without a success before the fault: what is usual, and not the fault's.</summary>
    public required TimeSpan UsualGap { get; init; }

    /// <summary>Longest time between two successes of which the second came after the fault; to the end of the drill where none
    /// did.</summary>
    public required TimeSpan LongestGap { get; init; }

    /// <summary>From the fault to the end of the first success that was begun after it; null where there was none.</summary>
    public required TimeSpan? FirstSuccess { get; init; }

    /// <summary>From the fault to the first success after the last trouble before healing; zero where the clients noticed nothing, null
    /// where the trouble lasted until the fault was healed.</summary>
    public required TimeSpan? RecoveredAfter { get; init; }

    /// <summary>From healing to the first success after the last trouble since; zero where the clients noticed nothing.</summary>
    public required TimeSpan? HealedAfter { get; init; }

    /// <summary>The longest that a client waited for one operation after the fault, failed or not.</summary>
    public required TimeSpan LongestOperation { get; init; }

    /// <summary>Operations that succeeded from the fault on.</summary>
    public required long Succeeded { get; init; }

    /// <summary>Failures before the fault: the system was not well, whatever the fault did.</summary>
    public required long FailedBefore { get; init; }

    /// <summary>Failures from the fault on, by cause.</summary>
    public required EquatableMap<long> Failures { get; init; }

    /// <summary>All failures from the fault on.</summary>
    public long Failed => Failures.Values.Sum();

    /// <summary>From the fault until clients are served for good, whoever mended it.</summary>
    /// <param name="fault">How long the fault lasted.</param>
    /// <returns>Null where they never were.</returns>
    public TimeSpan? ServedAfter(TimeSpan fault) => RecoveredAfter ?? (HealedAfter is { } healed ? fault + healed : null);
}
