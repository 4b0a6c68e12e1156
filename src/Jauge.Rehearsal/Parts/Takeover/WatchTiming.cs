using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Parts.Takeover;

/// <summary>How a primary is watched.</summary>
/// <param name="Interval">Between two questions.</param>
/// <param name="Timeout">After which a question has no answer.</param>
/// <param name="Failures">Unanswered questions in a row after which another takes over; 1 or more.</param>
public sealed record WatchTiming(TimeSpan Interval, TimeSpan Timeout, int Failures)
{
    /// <summary>Three questions, 100 ms apart: a crash is known in 0.3 s (measured on Debian 12, 2026-11). A cloud's own failover takes a
    /// minute or two.</summary>
    public static WatchTiming Fast { get; } = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), 3);

    /// <summary>As the file times a failover: a question each loop, an answer within the retry's limit, and given up when the lease would
    /// have ended; two questions at
    /// least.</summary>
    public static WatchTiming Of(RehearsedFailoverSpec failover)
    {
        ArgumentNullException.ThrowIfNull(failover);
        var (interval, timeout) = (failover.LoopWaitOrUsual, failover.RetryTimeoutOrUsual);
        return new(interval, timeout, Math.Max(2, (int)(failover.TtlOrUsual / (interval + timeout))));
    }

    /// <summary>How soon a primary of MariaDB is given up, beside a cloud's.</summary>
    /// <remarks>Source of the minutes: MicrosoftDocs/azure-docs, articles/mysql/flexible-server/concepts-high-availability.md (60 to 120 s),
    /// as of 2021-08-26.</remarks>
    internal Text GivenUp()
    {
        var wait = Durations.Show(Interval);
        return new(
            $"A lost primary of MariaDB is given up after {Failures} questions without an answer, {wait.English} apart: "
            + "a cloud's managed MySQL takes one to two minutes.",
            $"Un primaire perdu de MariaDB est abandonné après {Failures} questions sans réponse, espacées de {wait.French} : "
            + "le MySQL géré d'un cloud met une à deux minutes.");
    }
}
