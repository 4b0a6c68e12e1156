using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jauge.Simulation.Engine;

/// <summary>The jobs on a replica's cores. While there are no more jobs than cores, each has a core of its own and its end stands. When
/// there are more they share: each has its place on an axis of attained service, on which all present move at the same speed: who arrives
/// at
/// <c>v</c> with work <c>w</c> ends at <c>v + w</c>, whoever comes and goes meanwhile.</summary>
/// <remarks>Source: the virtual time of Kleinrock, Queueing Systems 2 (1976), section 4.4. Work in nanoseconds at full speed, as double
/// while cores are shared: the operations and their order are the same on every platform. The events are the loop's: one for each job on a
/// core of its own; of those that share one for the first end, which comes too early where more have joined since and then is set
/// anew.</remarks>
internal sealed class SharedReplica
{
    private const int InitialCapacity = 16;
    private const int MostCores = 1 << 20;
    private const double Rounding = 0.5;                        // no work is left where less than this is
    private const double Noise = 1e-3;                          // nor does the last bit of a sum make a nanosecond
    private readonly double _cores;
    private readonly int _mostAlone;
    private readonly int _fewestSharing;
    private readonly long[] _next = new long[1];
    private long[] _ends = new long[InitialCapacity];           // of those alone, in no order
    private int[] _jobs = new int[InitialCapacity];
    private Sharer[] _sharers = [];                             // a heap, the first end on top
    private bool _isSharing;
    private int _sequence;
    private double _coreTime;
    private long _aloneTime;                                    // less each instant of beginning, plus each of ending
    private double _attained;
    private long _last;

    /// <summary>An empty replica.</summary>
    /// <param name="cores">Above 0.</param>
    /// <param name="generation">Of the events of whatever stood in its place.</param>
    internal SharedReplica(double cores, int generation = 0)
    {
        (_cores, _mostAlone, Generation) = (cores, (int)Math.Min(cores, MostCores), generation);
        _fewestSharing = Math.Min(_mostAlone, Math.Max(1, _mostAlone / 2));     // lower, so that not every coming and going changes it
        MoveOn();
    }

    /// <summary>Jobs in it.</summary>
    internal int Count { get; private set; }

    /// <summary>An event of another generation is stale.</summary>
    internal int Generation { get; private set; }

    /// <summary>Whether one more job would have a core of its own.</summary>
    internal bool HasCoreLeft
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] get => !_isSharing && Count < _mostAlone;
    }

    /// <summary>Whether one more job would be the first for which there is no core left.</summary>
    internal bool WillShare
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] get => !_isSharing && Count == _mostAlone;
    }

    /// <summary>Jobs in it while each has a core of its own.</summary>
    internal ReadOnlySpan<int> Alone => _jobs.AsSpan(0, Count);

    /// <summary>Whether <see cref="Schedule"/> is due.</summary>
    internal bool IsUnscheduled { get; private set; }

    private double Speed => Count <= _cores ? 1 : _cores / Count;

    /// <summary>Core-nanoseconds given since the statistics began.</summary>
    internal double CoreTime(long now)
    {
        if (_isSharing) Advance(now);
        return _isSharing ? _coreTime : _coreTime + _aloneTime + (Count * now);
    }

    /// <summary>Begins the statistics anew.</summary>
    internal void Reset(long now)
    {
        if (_isSharing) Advance(now);
        (_coreTime, _aloneTime) = (0, _isSharing ? 0 : -Count * now);
    }

    /// <summary>A job begins.</summary>
    /// <returns>When an event of the present generation is due; −1: no further one is needed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long Add(int job, long work, long now)
    {
        if (_isSharing || Count == _mostAlone) return Share(job, work, now);
        if (Count == _ends.Length) Grow();
        unchecked
        {
            (_ends[Count], _jobs[Count]) = (now + work, job);
            Count++;
            _aloneTime -= now;
            return now + work;
        }
    }

    /// <summary>An event of the present generation has come: the job that ends now leaves.</summary>
    /// <returns>The job; −1 where the event came too early, or the job ended before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int End(long now)
    {
        if (_isSharing) return EndSharing(now);
        unchecked
        {
            var at = IndexOf(now);
            if (at < 0) return -1;
            var job = _jobs[at];
            Count--;
            (_ends[at], _jobs[at]) = (_ends[Count], _jobs[Count]);
            _aloneTime += now;
            return job;
        }
    }

    // no branch on where it stands among the first eight
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IndexOf(long end)
    {
        unchecked
        {
            ReadOnlySpan<long> ends = _ends.AsSpan(0, InitialCapacity);
            var wanted = Vector256.Create(end);
            var low = Vector256.Equals(Vector256.Create(ends), wanted).ExtractMostSignificantBits();
            var high = Vector256.Equals(Vector256.Create(ends[4..]), wanted).ExtractMostSignificantBits();
            var at = BitOperations.TrailingZeroCount(low | (high << 4));
            return at < Count ? at : IndexBeyond(end);
        }
    }

    private int IndexBeyond(long end)
    {
        for (var at = 0; at < Count; at++)
            if (_ends[at] == end) return at;
        return -1;
    }

    /// <summary>A job that has a core of its own goes on as another, which ends at another time.</summary>
    internal void Replace(int job, int by, long end)
    {
        for (var at = 0; at < Count; at++)
            if (_jobs[at] == job) (_jobs[at], _ends[at]) = (by, end);
    }

    /// <summary>Follows an end where <see cref="IsUnscheduled"/> asks for it.</summary>
    /// <returns>When events of the new generation are due; read before anything else happens here.</returns>
    internal ReadOnlySpan<long> Schedule(long now)
    {
        IsUnscheduled = false;
        if (Count <= _fewestSharing) return Part(now);
        _next[0] = NextEnd(now);
        return _next;
    }

    // each has a core of its own again
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<long> Part(long now)
    {
        MoveOn();
        Advance(now);
        for (var i = 0; i < Count; i++)
            (_ends[i], _jobs[i]) = (now + Ceiling(_sharers[i].End - _attained), _sharers[i].Job);
        (_isSharing, _aloneTime) = (false, -Count * now);
        return _ends.AsSpan(0, Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Share(int job, long work, long now)
    {
        var begins = !_isSharing;
        if (begins) Join(now);
        Advance(now);
        var isFirst = Push(new(_attained + work, _sequence++, job));
        return (begins || isFirst) && !IsUnscheduled ? NextEnd(now) : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(long now)
    {
        if (_sharers.Length == 0) _sharers = new Sharer[_ends.Length * 2];
        (_coreTime, _aloneTime) = (_coreTime + _aloneTime + (Count * now), 0);
        (_isSharing, _attained, _last) = (true, 0, now);
        var count = Count;
        for (Count = 0; Count < count;)
            Push(new(_ends[Count] - now, _sequence++, _jobs[Count]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int EndSharing(long now)
    {
        Advance(now);
        IsUnscheduled = true;
        var first = _sharers[0];
        if (first.End - _attained >= Rounding) return -1;
        Refill(_sharers[--Count]);
        _attained = Count == 0 ? 0 : first.End;                 // what rounding to nanoseconds left over does not add up
        return first.Job;
    }

    private void Advance(long now)
    {
        var passed = (double)(now - _last);
        _attained += passed * Speed;
        _coreTime += passed * Math.Min(Count, _cores);
        _last = now;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long NextEnd(long now)
    {
        MoveOn();
        return now + Ceiling((_sharers[0].End - _attained) / Speed);
    }

    private static long Ceiling(double nanoseconds) => double.ConvertToIntegerNative<long>(Math.Ceiling(Math.Max(nanoseconds - Noise, 0)));

    private void MoveOn() => Generation = (Generation + 1) & EventPayload.MaxGeneration;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        Array.Resize(ref _ends, Count * 2);
        Array.Resize(ref _jobs, Count * 2);
    }

    // whether it is the first
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Push(in Sharer sharer)
    {
        if (Count == _sharers.Length) Array.Resize(ref _sharers, Count * 2);
        var hole = Count++;
        for (var parent = (hole - 1) / 2; hole > 0 && sharer.Before(_sharers[parent]); parent = (hole - 1) / 2)
        {
            _sharers[hole] = _sharers[parent];
            hole = parent;
        }

        _sharers[hole] = sharer;
        return hole == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    private readonly record struct Sharer(double End, int Sequence, int Job)
    {
        public bool Before(in Sharer other) => End < other.End || (End == other.End && Sequence < other.Sequence);
    }
}
