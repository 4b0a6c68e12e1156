namespace Jauge.Simulation.Engine;

/// <summary>The jobs that share a replica's cores. Each has its place on an axis of attained service, on which all present move at the same
/// speed: who arrives at <c>v</c> with work <c>w</c> ends at <c>v + w</c>, whoever comes and goes meanwhile.</summary>
/// <remarks>Source: the virtual time of Kleinrock, Queueing Systems 2 (1976), section 4.4. Work in nanoseconds at full speed, as double: the
/// operations and their order are the same on every platform.</remarks>
internal sealed class SharedReplica(double cores)
{
    private const int InitialCapacity = 16;
    private Sharer[] _sharers = new Sharer[InitialCapacity];
    private long _sequence;
    private long _last;
    private double _attained;

    /// <summary>Jobs in it.</summary>
    internal int Count { get; private set; }

    /// <summary>Moves on when the next end does: an event of another generation is stale.</summary>
    internal int Generation { get; private set; }

    /// <summary>Core-nanoseconds given since the statistics began.</summary>
    internal double CoreTime { get; private set; }

    /// <summary>The share of a core that each job has.</summary>
    private double Speed => Count <= cores ? 1 : cores / Count;

    /// <summary>Brings attained service to now; before anything changes.</summary>
    internal void Advance(long now)
    {
        var passed = (double)(now - _last);
        _attained += passed * Speed;
        CoreTime += passed * Math.Min(Count, cores);
        _last = now;
    }

    /// <summary>Begins the statistics anew.</summary>
    internal void Reset(long now)
    {
        Advance(now);
        CoreTime = 0;
    }

    /// <summary>A job begins.</summary>
    /// <returns>Whether the next end moves.</returns>
    internal bool Add(int job, long work)
    {
        if (Count == _sharers.Length)
            Array.Resize(ref _sharers, Count * 2);
        var sharer = new Sharer(_attained + work, _sequence++, job);
        var hole = Count++;
        for (var parent = (hole - 1) / 2; hole > 0 && sharer.Before(_sharers[parent]); parent = (hole - 1) / 2)
        {
            _sharers[hole] = _sharers[parent];
            hole = parent;
        }

        _sharers[hole] = sharer;
        return hole == 0 || Count > cores;
    }

    /// <summary>The job that ends now.</summary>
    internal int RemoveFirst()
    {
        var first = _sharers[0];
        Refill(_sharers[--Count]);
        _attained = Count == 0 ? 0 : first.End;                 // what rounding to nanoseconds left over does not add up
        return first.Job;
    }

    /// <summary>When the next job ends, if nothing changes; the event of any earlier answer is stale.</summary>
    internal long NextEnd(long now)
    {
        Generation = (Generation + 1) & EventPayload.MaxGeneration;
        return now + (long)Math.Ceiling(Math.Max(_sharers[0].End - _attained, 0) / Speed);
    }

    private void Refill(in Sharer last)
    {
        var hole = 0;
        for (var child = 1; child < Count; child = (2 * hole) + 1)
        {
            if (child + 1 < Count && _sharers[child + 1].Before(_sharers[child]))
                child++;
            if (!_sharers[child].Before(last))
                break;
            _sharers[hole] = _sharers[child];
            hole = child;
        }

        _sharers[hole] = last;
    }

    private readonly record struct Sharer(double End, long Sequence, int Job)
    {
        public bool Before(in Sharer other) => End < other.End || (End == other.End && Sequence < other.Sequence);
    }
}
