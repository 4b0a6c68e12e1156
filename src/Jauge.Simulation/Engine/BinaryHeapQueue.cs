namespace Jauge.Simulation.Engine;

/// <summary>The plain binary heap over (time, sequence): the reference that every faster queue must agree with, event by event.</summary>
public struct BinaryHeapQueue : IEventQueue
{
    private Entry[] _entries;
    private long _sequence;
    private long _now;

    /// <summary>An empty queue.</summary>
    /// <param name="capacity">Pending events that fit before memory is allocated again; at least 1.</param>
    public BinaryHeapQueue(int capacity) => _entries = new Entry[Math.Max(capacity, 1)];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public readonly int Foresee(Span<EventPayload> into) => 0;

    /// <inheritdoc/>
    public void Push(long time, EventPayload payload)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, _now);
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);

        var entry = new Entry(time, _sequence++, payload);
        var hole = Count++;
        for (var parent = (hole - 1) / 2; hole > 0 && entry.Before(_entries[parent]); parent = (hole - 1) / 2)
        {
            _entries[hole] = _entries[parent];
            hole = parent;
        }

        _entries[hole] = entry;
    }

    /// <inheritdoc/>
    public readonly bool Prepare(long until) => Count > 0 && _entries[0].Time <= until;

    /// <inheritdoc/>
    public bool TryTake(long until, out long time, out EventPayload payload)
    {
        (time, payload) = (_entries[0].Time, _entries[0].Payload);
        if (Count == 0 || time > until)
            return false;

        _now = time;
        Refill(_entries[--Count]);
        return true;
    }

    // the last entry sinks from the top
    private readonly void Refill(in Entry last)
    {
        var hole = 0;
        for (var child = 1; child < Count; child = (2 * hole) + 1)
        {
            if (child + 1 < Count && _entries[child + 1].Before(_entries[child]))
                child++;
            if (!_entries[child].Before(last))
                break;
            _entries[hole] = _entries[child];
            hole = child;
        }

        _entries[hole] = last;
    }

    private readonly record struct Entry(long Time, long Sequence, EventPayload Payload)
    {
        public bool Before(in Entry other) => Time < other.Time || (Time == other.Time && Sequence < other.Sequence);
    }
}
