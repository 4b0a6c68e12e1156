using Jauge.Core;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>Holds what became of a queue against what the file promises of it.</summary>
/// <param name="promises">Of the file; null for none.</param>
/// <param name="isOnly">Whether it is the only queue, which a promise without a name is about.</param>
public sealed class QueueJudge(PromisesSpec? promises, bool isOnly)
{
    /// <summary>The verdicts, the most important first.</summary>
    public IEnumerable<DrillVerdict> Verdicts(QueueFilling filling)
    {
        ArgumentNullException.ThrowIfNull(filling);
        yield return new(new("messages lost", "messages perdus"), Text.Same("0"),
            new($"{filling.Lost.Count} of {filling.Acknowledged} acknowledged",
                $"{filling.Lost.Count} sur {filling.Acknowledged} confirmés"),
            filling.Lost.Count == 0);
        var drain = IsAbout(promises?.Drain?.Component, filling.Queue) ? promises?.Drain?.Within : null;
        yield return Within("promises.drain", new("emptied after", "vidée après"), drain, filling.DrainedAfter);
        foreach (var verdict in Waits(filling)) yield return verdict;
    }

    private IEnumerable<DrillVerdict> Waits(QueueFilling filling)
    {
        var wait = IsAbout(promises?.QueueWait?.Component, filling.Queue) ? promises?.QueueWait : null;
        if (wait?.Mean is { } mean) yield return Wait("mean", mean, filling.WaitMean);
        if (wait?.P50 is { } p50) yield return Wait("p50", p50, filling.WaitP50);
        if (wait?.P95 is { } p95) yield return Wait("p95", p95, filling.WaitP95);
        if (wait?.P99 is { } p99) yield return Wait("p99", p99, filling.WaitP99);
    }

    private bool IsAbout(string? named, string queue) => named is null ? isOnly : named == queue;

    private static DrillVerdict Wait(string figure, TimeSpan limit, TimeSpan measured) =>
        Within($"promises.queue-wait.{figure}", default, limit, measured);

    private static DrillVerdict Within(string key, Text otherwise, TimeSpan? limit, TimeSpan? measured) => new(
        limit is null ? otherwise : Text.Same(key), VerdictWords.Within(limit),
        measured is { } time ? VerdictWords.Seconds(time) : VerdictWords.NotSeen,
        limit is { } stated ? measured <= stated : measured is null ? false : null);
}
