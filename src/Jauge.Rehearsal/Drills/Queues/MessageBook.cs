using System.Collections.Concurrent;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>What is known of each message, by its number: who sends and who handles note it here, the queue between them does not.
/// Thread-safe.</summary>
internal sealed class MessageBook
{
    private readonly ConcurrentDictionary<long, Fate> _fates = [];
    private int _acknowledged;
    private int _open;

    /// <summary>Acknowledged, and neither handled nor set aside.</summary>
    internal int Depth => Volatile.Read(ref _open);

    internal int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Messages that were handled, each once.</summary>
    internal IReadOnlyList<long> Handled => [.. _fates.Where(f => f.Value.Handled > 0).Select(f => f.Key)];

    /// <summary>Messages that were handled more than once: legal where delivery is at least once.</summary>
    internal int Repeated => _fates.Values.Count(f => f.Handled > 1);

    /// <summary>Deliveries that were not taken: each was tried again, or was the last one.</summary>
    internal int Failed => _fates.Values.Sum(f => f.Failed);

    /// <summary>When the last message was handled for the first time; null where none was.</summary>
    internal TimeSpan? LastHandled => _fates.Values.Select(f => f.HandledAt).Max();

    /// <summary>From the acknowledgement of each delivered message to its first delivery, the shortest first.</summary>
    internal TimeSpan[] Waits() => [.. _fates.Values.Where(f => f is { AcknowledgedAt: not null, DeliveredAt: not null })
        .Select(f => f.DeliveredAt!.Value - f.AcknowledgedAt!.Value).Select(w => w > TimeSpan.Zero ? w : TimeSpan.Zero).Order()];

    internal void Acknowledge(long id, TimeSpan at)
    {
        var fate = Of(id);
        lock (fate)
        {
            fate.AcknowledgedAt = at;
            if (!fate.HasEnded) Interlocked.Increment(ref _open);
        }

        Interlocked.Increment(ref _acknowledged);
    }

    internal void Deliver(long id, TimeSpan at)
    {
        var fate = Of(id);
        lock (fate) fate.DeliveredAt ??= at;
    }

    internal void Fail(long id)
    {
        var fate = Of(id);
        lock (fate) fate.Failed++;
    }

    internal void Handle(long id, TimeSpan at)
    {
        var fate = Of(id);
        lock (fate)
        {
            fate.HandledAt ??= at;
            fate.Handled++;
            End(fate);
        }
    }

    /// <summary>It was set aside: nobody will handle it.</summary>
    internal void SetAside(long id)
    {
        var fate = Of(id);
        lock (fate) End(fate);
    }

    // a message may be handled before its sender is told that it is kept
    private void End(Fate fate)
    {
        if (fate is { HasEnded: false, AcknowledgedAt: not null }) Interlocked.Decrement(ref _open);
        fate.HasEnded = true;
    }

    private Fate Of(long id) => _fates.GetOrAdd(id, _ => new());

    private sealed class Fate
    {
        internal TimeSpan? AcknowledgedAt { get; set; }

        internal TimeSpan? DeliveredAt { get; set; }

        internal TimeSpan? HandledAt { get; set; }

        internal int Handled { get; set; }

        internal int Failed { get; set; }

        internal bool HasEnded { get; set; }
    }
}
