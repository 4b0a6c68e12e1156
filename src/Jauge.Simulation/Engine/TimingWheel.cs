using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jauge.Simulation.Engine;

/// <summary>A hierarchical timing wheel: buckets of time in levels of 256, the next one found by a bitmap, its events put in order only
/// when it is opened. The cost of an event hardly depends on how many are pending.</summary>
/// <remarks>A bucket is <c>time >> shift</c>; its level is that of the highest byte in which it differs from the clock's bucket, so that
/// there is no horizon. Buckets are lists of chunks of 256 bytes (measured: 5 % faster than 128), appended to and never sorted; coarse
/// buckets are spilled into finer ones in order. Events of equal time therefore keep the order of pushing. The shift follows the load (32
/// events a bucket are best) and moves speed only, never the order. Memory grows to its high-water mark and stays. Design and measurements:
/// Brown, Calendar Queues (Communications of the ACM 31(10), 1988), Varghese and Lauck, Hashed and Hierarchical Timing Wheels (SOSP
/// 1987).</remarks>
public struct TimingWheel : IEventQueue
{
    private const int LevelBits = 8;
    private const int LevelSlots = 1 << LevelBits;
    private const int Levels = 8;
    private const int Words = LevelSlots / 64;
    private const int ChunkBits = 4;
    private const int ChunkEvents = 1 << ChunkBits;
    private const int InitialShift = 22;                        // 4.2 ms: right for some thousand events a second
    private const int FirstWindow = 4096;
    private const double FewestEvents = 20;
    private const double MostEvents = 48;
    private const double BestEvents = 32;

    private readonly ulong[] _occupied;
    private Slot[] _slots;
    private Slot[] _spare;
    private WheelEntry[] _entries;
    private int[] _nextChunk;
    private int _freeChunk;
    private OpenRun _run;
    private int _usedChunks;
    private int _shift;
    private long _bucket;
    private long _now;
    private long _seenEvents;
    private long _seenBuckets;
    private long _window = FirstWindow;

    /// <summary>An empty wheel.</summary>
    /// <param name="capacity">Pending events that fit before memory is allocated again.</param>
    public TimingWheel(int capacity)
        : this(capacity, InitialShift)
    {
    }

    /// <summary>An empty wheel whose first buckets have a given width, for tests: the order does not depend on it.</summary>
    internal TimingWheel(int capacity, int shift)
    {
        capacity = Math.Max(capacity, ChunkEvents);
        _occupied = new ulong[Levels * Words];
        _slots = new Slot[Levels * LevelSlots];
        _spare = new Slot[Levels * LevelSlots];
        _run = new OpenRun(0);
        _shift = shift;
        _entries = [];
        _nextChunk = [];
        AddChunks((capacity / ChunkEvents) + Math.Min(capacity, Levels * LevelSlots) + 1);
    }

    /// <inheritdoc/>
    public readonly int Count => _run.Left + CountWaiting();

    /// <inheritdoc/>
    /// <remarks>The first of the next bucket; the bucket after it is fetched meanwhile.</remarks>
    public readonly int Foresee(Span<EventPayload> into)
    {
        var from = (int)(_bucket & (LevelSlots - 1)) + 1;
        var next = from < LevelSlots ? NextSlot(0, from) : -1;
        if (next < 0) return 0;
        var after = next + 1 < LevelSlots ? NextSlot(0, next + 1) : -1;
        if (after >= 0) FetchChunk(_slots[after].First);
        var events = _entries.AsSpan(_slots[next].First << ChunkBits, ChunkEvents);
        var last = (_slots[next].Tail - 1) >> ChunkBits;
        var count = Math.Min(into.Length, last == _slots[next].First ? _slots[next].Tail - (last << ChunkBits) : ChunkEvents);
        for (var i = 0; i < count; i++) into[i] = events[i].Payload;
        return count;
    }

    /// <summary>The width of a bucket now, as a power of two of nanoseconds.</summary>
    internal readonly int Shift => _shift;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long time, EventPayload payload)
    {
        var bucket = time >> _shift;
        if (bucket <= _bucket)
            _run.Insert(time, payload);
        else
            Append(bucket, time, payload);
    }

    /// <inheritdoc/>
    public bool Prepare(long until)
    {
        return (!_run.IsEmpty || OpenNext(until)) && _run.IsDue(until);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long until, out long time, out EventPayload payload) => _run.TryTake(until, out time, out payload);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(long bucket, long time, EventPayload payload)
    {
        unchecked
        {
            var level = BitOperations.Log2((ulong)(bucket ^ _bucket) | 1) / LevelBits;
            var index = (level * LevelSlots) + ((int)(bucket >> (level * LevelBits)) & (LevelSlots - 1));
            ref var slot = ref _slots[index];
            if ((slot.Tail & (ChunkEvents - 1)) == 0)
                AppendChunk(ref slot, index);
            _entries[slot.Tail++] = new(time, payload);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AppendChunk(ref Slot slot, int index)
    {
        if (_freeChunk == 0)
            AddChunks(_nextChunk.Length);
        var chunk = _freeChunk;
        _freeChunk = _nextChunk[chunk];
        _usedChunks++;
        if (slot.Tail == 0)
            (slot.First, _occupied[index >> 6]) = (chunk, _occupied[index >> 6] | (1UL << index));
        else
            _nextChunk[(slot.Tail - 1) >> ChunkBits] = chunk;
        slot.Tail = chunk << ChunkBits;
    }

    // chunk 0 is never handed out: 0 says none
    private void AddChunks(int count)
    {
        var first = Math.Max(_nextChunk.Length, 1);
        Array.Resize(ref _nextChunk, first + count);
        Array.Resize(ref _entries, (first + count) << ChunkBits);
        for (var chunk = first; chunk < first + count; chunk++)
            _nextChunk[chunk] = chunk + 1 < first + count ? chunk + 1 : _freeChunk;
        _freeChunk = first;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool OpenNext(long until)
    {
        _seenEvents += _run.Seen;
        if (_run.HasTaken)
            _now = _run.LastTaken;
        Restart(_bucket);
        if (_usedChunks == 0)
            return false;
        if (_seenEvents >= _window)
            Adapt();

        for (var level = 0; level < Levels; level++)
        {
            var slot = NextSlot(level, (int)((_bucket >> (level * LevelBits)) & (LevelSlots - 1)));
            if (slot < 0)
                continue;
            var bucket = ((_bucket >> (level * LevelBits) & -LevelSlots) | (long)slot) << (level * LevelBits);
            if (bucket << _shift > until)
                return false;
            Restart(bucket);
            if (level == 0)
                return Open(slot);
            Spill((level * LevelSlots) + slot);
            level = -1;
        }

        throw new InvalidOperationException("The wheel lost an event.");
    }

    private void Restart(long bucket)
    {
        _bucket = bucket;
        _run.Close(bucket << _shift);
    }

    private readonly int NextSlot(int level, int from)
    {
        var words = _occupied.AsSpan(level * Words, Words);
        var word = from >> 6;
        var bits = words[word] & (ulong.MaxValue << from);
        while (bits == 0 && ++word < Words)
            bits = words[word];
        return bits == 0 ? -1 : (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Open(int index)
    {
        var slot = Detach(index);
        var last = (slot.Tail - 1) >> ChunkBits;
        for (var chunk = slot.First; ; chunk = Release(chunk))
        {
            var end = chunk == last ? slot.Tail : (chunk + 1) << ChunkBits;
            _run.Gather(_entries.AsSpan(chunk << ChunkBits, ChunkEvents), end - (chunk << ChunkBits));
            if (chunk == last)
                break;
        }

        Release(last);
        _run.Sort();
        _seenBuckets++;
        return true;
    }

    private void Spill(int index) => Move(Detach(index));

    private Slot Detach(int index)
    {
        var slot = _slots[index];
        _slots[index] = default;
        _occupied[index >> 6] &= ~(1UL << index);
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(Slot slot)
    {
        var last = (slot.Tail - 1) >> ChunkBits;
        for (var chunk = slot.First; ; chunk = Release(chunk))
        {
            FetchChunk(_nextChunk[chunk]);
            var end = chunk == last ? slot.Tail : (chunk + 1) << ChunkBits;
            for (var i = chunk << ChunkBits; i < end; i++)
            {
                Append(_entries[i].Time >> _shift, _entries[i].Time, _entries[i].Payload);
            }

            if (chunk == last)
                break;
        }

        Release(last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void FetchChunk(int chunk)
    {
        if (chunk == 0) return;
        for (var i = 0; i < ChunkEvents; i += ChunkEvents / 4) CacheLine.Fetch(ref _entries[(chunk << ChunkBits) + i]);
    }

    // returns the chunk that follows
    private int Release(int chunk)
    {
        var next = _nextChunk[chunk];
        _usedChunks--;
        _nextChunk[chunk] = _freeChunk;
        _freeChunk = chunk;
        return next;
    }

    private readonly int CountWaiting()
    {
        var count = 0;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            var last = (slot.Tail - 1) >> ChunkBits;
            for (var chunk = slot.First; slot.Tail != 0 && chunk != last; chunk = _nextChunk[chunk])
                count += ChunkEvents;
            count += slot.Tail == 0 ? 0 : slot.Tail - (last << ChunkBits);
        }

        return count;
    }

    private void Adapt()
    {
        var mean = _seenEvents / (double)Math.Max(_seenBuckets, 1);
        (_seenEvents, _seenBuckets) = (0, 0);
        _window = Math.Max(FirstWindow, _usedChunks * ChunkEvents);         // moving them all costs about as much as taking them
        if (mean is >= FewestEvents and <= MostEvents)
            return;
        var shift = Math.Clamp(_shift + (int)Math.Round(Math.Log2(BestEvents / mean)), 0, OpenRun.MaxShift);
        if (shift != _shift)
            Rebuild(shift);
    }

    // events of equal time share a bucket at every width, so that their order survives
    private void Rebuild(int shift)
    {
        (_slots, _spare) = (_spare, _slots);
        _occupied.AsSpan().Clear();
        _shift = shift;
        Restart(_now >> shift);
        foreach (ref var slot in _spare.AsSpan())
        {
            if (slot.Tail != 0)
                Move(slot);
            slot = default;
        }
    }

    private struct Slot
    {
        internal int First;
        internal int Tail;
    }
}
