using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jauge.Simulation.Engine;

/// <summary>The events of the wheel's open bucket in order, and those pushed into it while it is open.</summary>
/// <remarks>A key is the time since the bucket's start (40 bits, signed) over a running number (24 bits): keys are distinct, equal times
/// keep their order, and the number finds the payload. Keys lie from <see cref="First"/> on; below stands the least key, above the last
/// stands the greatest, as far as a vector reaches.</remarks>
internal partial struct OpenRun
{
    /// <summary>Bits of the running number.</summary>
    internal const int NumberBits = 24;

    /// <summary>The widest bucket whose times fit, as a power of two of nanoseconds: 275 s.</summary>
    internal const int MaxShift = 63 - NumberBits - 1;

    private const int First = 16;
    private const int Guard = 32;
    private const int Reach = 8;                                // of a vector beyond the last key
    private const int LateDepth = 256;                          // an event that belongs deeper in a long run waits in a heap
    private const long NumberMask = (1L << NumberBits) - 1;
    private const int InitialCapacity = 1024;
    private const long NothingTaken = long.MinValue;
    private const long None = long.MaxValue;                    // greater than every key

    private readonly long[] _ranks;
    private long[] _keys;
    private long[] _gathered;
    private EventPayload[] _payloads;
    private EventPayload[] _spare;
    private KeyHeap _late;
    private long _near;                                         // and the next three, where there are so many; else None
    private long _second;
    private long _third;
    private long _fourth;
    private long _lastTaken;
    private long _start;
    private int _head;
    private int _tail;
    private int _numbers;
    private int _guarded;

    /// <summary>An empty run that starts at time 0.</summary>
    internal OpenRun(int capacity)
    {
        capacity = Math.Max(capacity, InitialCapacity);
        _ranks = new long[RankSort.MaxRanked + RankSort.Padding];
        _keys = new long[First + capacity + (2 * Guard)];
        _gathered = new long[capacity + Guard];
        _payloads = new EventPayload[capacity];
        _spare = new EventPayload[capacity];
        _late = new KeyHeap(InitialCapacity);
        _keys.AsSpan(0, First).Fill(long.MinValue);
        Close(0);
    }

    /// <summary>Whether nothing is left.</summary>
    internal readonly bool IsEmpty => _head == _tail && _near == None && _late.Count == 0;

    /// <summary>Events not yet taken.</summary>
    internal readonly int Left => _tail - _head + CountNear() + _late.Count;

    /// <summary>Events gathered and pushed since the bucket was opened, taken or not.</summary>
    internal readonly int Seen => _numbers;

    /// <summary>Empties the run and moves it to another bucket's start.</summary>
    internal void Close(long start)
    {
        (_start, _head, _tail, _numbers) = (start, First, First, 0);
        (_keys[First], _guarded) = (None, First + 1);
        _lastTaken = NothingTaken;
        ClearNear();
    }

    /// <summary>Takes over a chunk of the bucket's events, in the order of pushing; <see cref="Sort"/> follows the last.</summary>
    /// <param name="chunk">Read whole, so that the loop's length is known; what stands after the last event is overwritten later.</param>
    /// <param name="count">How many are events.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Gather(ReadOnlySpan<WheelEntry> chunk, int count)
    {
        if (_numbers + chunk.Length > _payloads.Length)
            Grow();
        var keys = _gathered.AsSpan(_numbers, chunk.Length);
        var payloads = _payloads.AsSpan(_numbers, chunk.Length);
        for (var i = 0; i < chunk.Length; i++)
        {
            keys[i] = unchecked(((chunk[i].Time - _start) << NumberBits) | (long)(_numbers + i));
            payloads[i] = chunk[i].Payload;
        }

        _numbers += count;
    }

    /// <summary>Puts what was gathered in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Sort()
    {
        _gathered.AsSpan(_numbers, RankSort.Padding).Fill(None);
        RankSort.Sort(_gathered, _numbers, _ranks, _keys.AsSpan(First));
        _tail = First + _numbers;
        GuardTail();
    }

    /// <summary>Adds an event to the open bucket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Insert(long time, EventPayload payload)
    {
        if (_numbers == _payloads.Length)
            Grow();
        var number = unchecked(_numbers++);
        _payloads[number] = payload;
        var key = unchecked(((time - _start) << NumberBits) | (long)number);
        if (key < _lastTaken)
            ThrowPast(time);
        var isFull = _fourth != None;
        key = AddNear(key);
        if (isFull)
            InsertFar(key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void InsertFar(long key)
    {
        if (unchecked(_tail + Reach) >= _guarded)
            GuardTail();
        if (unchecked(_tail - _head) > LateDepth && key < _keys[_tail - LateDepth])
            _late.Push(key);
        else if (Vector.IsHardwareAccelerated)
            InsertByVector(key);
        else
            InsertByScalar(key);
    }

    /// <summary>Takes the earliest, unless it lies beyond the bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTake(long until, out long time, out EventPayload payload)
    {
        if (_late.Count != 0) return TryTakeLate(until, out time, out payload);
        var key = _keys[_head];
        if (_near < key) return TryTakeNear(until, out time, out payload);
        time = TimeOf(key);
        Unsafe.SkipInit(out payload);
        if (time > until || key == None)                        // beyond the last stands the greatest key
            return false;

        payload = _payloads[unchecked((int)key & (int)NumberMask)];
        _lastTaken = key;
        _head = unchecked(_head + 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryTakeLate(long until, out long time, out EventPayload payload)
    {
        var key = EarliestKey();
        (time, payload) = (TimeOf(key), _payloads[unchecked((int)key & (int)NumberMask)]);
        if (time > until) return false;
        _lastTaken = key;
        if (key == _near) RemoveNear();
        else if (key == _keys[_head]) _head = unchecked(_head + 1);
        else _late.Pop();
        return true;
    }

    /// <summary>Whether the earliest is due up to the bound.</summary>
    internal readonly bool IsDue(long until) => !IsEmpty && TimeOf(EarliestKey()) <= until;

    /// <summary>When the last one was taken; meaningless before the first.</summary>
    internal readonly long LastTaken => TimeOf(_lastTaken);

    /// <summary>Whether one was taken from the run since the bucket was opened.</summary>
    internal readonly bool HasTaken => _lastTaken != NothingTaken;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly long EarliestKey() => Math.Min(_near, _late.Count == 0 ? _keys[_head] : Math.Min(_keys[_head], _late.Least));

    private readonly long TimeOf(long key) => unchecked(_start + (key >> NumberBits));

    private static void ThrowPast(long time) =>
        throw new ArgumentOutOfRangeException(nameof(time), time, "An event cannot be pushed into the past.");

    // every place from the key's own upwards takes its left neighbour: max(left, min(itself, key)), blocks from the end, two at a time
    // whether the second needs it or not, and no branch within them
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void InsertByVector(long key)
    {
        var blocks = MemoryMarshal.Cast<long, Vector<long>>(_keys.AsSpan());
        var keys = new Vector<long>(key);
        var block = unchecked((int)((uint)_tail / (uint)Vector<long>.Count));
        while (true)
        {
            var left = unchecked((block * Vector<long>.Count) - 1);
            var below = unchecked(left - Vector<long>.Count);
            blocks[block] = Vector.Max(new Vector<long>(_keys, left), Vector.Min(blocks[block], keys));
            var done = _keys[below] <= key;
            blocks[block - 1] = Vector.Max(new Vector<long>(_keys, below), Vector.Min(blocks[block - 1], keys));
            if (done)
                break;
            block = unchecked(block - 2);
        }

        _tail = unchecked(_tail + 1);
    }

    private void InsertByScalar(long key)
    {
        var hole = _tail++;
        for (; _keys[hole - 1] > key; hole--)
            _keys[hole] = _keys[hole - 1];
        _keys[hole] = key;
    }

    private void GuardTail()
    {
        _keys.AsSpan(_tail, Guard).Fill(None);
        _guarded = _tail + Guard;
    }

    // room for more numbers: those of taken events are free again where they are the most
    private void Grow()
    {
        if (Left > _payloads.Length / 2 || _tail == First)
            Enlarge();
        else
            Renumber();
    }

    private void Enlarge()
    {
        var capacity = _payloads.Length * 2;
        if (capacity > 1 << NumberBits)
            throw new InvalidOperationException("More than 8,388,608 events are pending within one bucket of the wheel.");
        Array.Resize(ref _payloads, capacity);
        Array.Resize(ref _spare, capacity);
        Array.Resize(ref _gathered, capacity + Guard);
        Array.Resize(ref _keys, First + capacity + (2 * Guard));
    }

    private void Renumber()
    {
        for (; _near != None; RemoveNear())
            _keys[_tail++] = _near;
        while (_late.Count > 0)
            _keys[_tail++] = _late.Pop();
        _keys.AsSpan(_head, _tail - _head).Sort();
        var pending = _keys.AsSpan(_head, _tail - _head);
        for (var i = 0; i < pending.Length; i++)
        {
            _spare[i] = _payloads[pending[i] & NumberMask];
            _keys[First + i] = (pending[i] & ~NumberMask) | (long)i;
        }

        (_payloads, _spare, _head, _tail, _numbers) = (_spare, _payloads, First, First + pending.Length, pending.Length);
        _lastTaken &= ~NumberMask;                              // its number is anybody's now
        GuardTail();
    }
}
