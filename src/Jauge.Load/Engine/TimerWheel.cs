using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jauge.Load.Engine;

/// <summary>One timer for each of many numbered things: set, cancelled and found due in constant time.</summary>
/// <remarks>After Varghese and Lauck, Hashed and Hierarchical Timing Wheels (SOSP 1987): level 0 has slots of 16,384 ns, each further
/// level slots 256
/// times as long. What is due is told to the nanosecond, for each timer keeps its own time; within one slot the order is that of setting,
/// last first.</remarks>
internal sealed class TimerWheel
{
    private const int TickBits = 14;
    private const int SlotBits = 8;
    private const int Slots = 1 << SlotBits;
    private const int Levels = 5;                                  // 2^(14+40) ns: 208 days
    private const int Words = Slots / 64;
    private const int None = -1;
    private readonly int[] _heads = new int[Levels * Slots];
    private readonly ulong[] _used = new ulong[Levels * Words];
    private int[] _next = [];
    private int[] _previous = [];                                  // of a slot's first: −2 less the slot
    private long[] _due = [];
    private long _tick;                                            // all before it is empty

    internal TimerWheel() => _heads.AsSpan().Fill(None);

    /// <summary>Timers that are set.</summary>
    internal int Count { get; private set; }

    /// <summary>Makes room for things numbered below a count.</summary>
    internal void Reserve(int count)
    {
        var before = _due.Length;
        if (count <= before) return;
        Array.Resize(ref _next, count);
        Array.Resize(ref _previous, count);
        Array.Resize(ref _due, count);
        _due.AsSpan(before).Fill(None);
    }

    internal bool IsSet(int id) => _due[id] >= 0;

    /// <summary>Sets a thing's timer, or moves it.</summary>
    /// <param name="id">Below what was reserved.</param>
    /// <param name="due">Nanoseconds, 0 or more; may be past.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Set(int id, long due)
    {
        if (_due[id] >= 0) Unlink(id);
        else Count++;
        _due[id] = due;
        Link(id, due);
    }

    /// <summary>Cancels a timer; does nothing where none is set.</summary>
    internal void Cancel(int id)
    {
        if (_due[id] < 0) return;
        Unlink(id);
        _due[id] = None;
        Count--;
    }

    /// <summary>Takes one timer that is due.</summary>
    /// <param name="now">Nanoseconds; never before an earlier call's.</param>
    /// <param name="due">When it was due.</param>
    /// <returns>Whose; −1: none is due.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Take(long now, out long due)
    {
        while (true)
        {
            for (var id = _heads[Slot(_tick)]; id >= 0; id = _next[id])
            {
                if (_due[id] > now) continue;
                due = _due[id];
                Cancel(id);
                return id;
            }

            if (_tick >= now >> TickBits) break;
            Advance(now >> TickBits);
        }

        due = 0;
        return None;
    }

    /// <summary>When the next timer is due, or some time before it; the greatest number where none is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal long Next()
    {
        if (Count == 0) return long.MaxValue;
        var next = EarliestIn(NextSlot(0));
        for (var level = 1; level < Levels; level++)
            if (NextSlot(level) is >= 0 and var slot && Start(level, slot) < next)
                next = Math.Min(next, level == 1 ? EarliestIn(slot) : Start(level, slot));
        return next;
    }

    // to the next slot of level 0 that holds something, or to where slots of higher levels must be spread out
    private void Advance(long until)
    {
        var boundary = ((_tick >> SlotBits) + 1) << SlotBits;
        var slot = NextSlot(0);
        var filled = slot < 0 ? long.MaxValue : _tick + Slot(slot - _tick);
        _tick = Math.Min(Math.Min(filled, boundary), until);
        if ((_tick & (Slots - 1)) == 0) Spread();
    }

    private void Spread()
    {
        for (var level = 1; level < Levels; level++)
        {
            var at = Slot(_tick >> (SlotBits * level));
            Empty((level * Slots) + at);
            if (at != 0) return;
        }
    }

    private void Empty(int slot)
    {
        var id = _heads[slot];
        (_heads[slot], _used[slot >> 6]) = (None, _used[slot >> 6] & ~(1UL << (slot & 63)));
        while (id >= 0)
        {
            var next = _next[id];
            Link(id, _due[id]);
            id = next;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(long tick) => (int)(tick & (Slots - 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Link(int id, long due)
    {
        var slot = SlotFor(Math.Max(due >> TickBits, _tick));
        var first = _heads[slot];
        (_next[id], _previous[id], _heads[slot]) = (first, -2 - slot, id);
        if (first >= 0) _previous[first] = id;
        _used[slot >> 6] |= 1UL << (slot & 63);
    }

    private int SlotFor(long tick)
    {
        var ahead = tick - _tick;
        for (var level = 0; level < Levels; level++)
            if (ahead < 1L << (SlotBits * (level + 1)))
                return (level * Slots) + Slot(tick >> (SlotBits * level));
        return ((Levels - 1) * Slots) + Slot((_tick >> (SlotBits * (Levels - 1))) - 1);      // as far as it goes, and on from there
    }

    private void Unlink(int id)
    {
        var (next, previous) = (_next[id], _previous[id]);
        if (next >= 0) _previous[next] = previous;
        if (previous >= 0)
        {
            _next[previous] = next;
            return;
        }

        var slot = -2 - previous;
        _heads[slot] = next;
        if (next < 0) _used[slot >> 6] &= ~(1UL << (slot & 63));
    }

    private long EarliestIn(int slot)
    {
        var earliest = long.MaxValue;
        for (var id = slot < 0 ? None : _heads[slot]; id >= 0; id = _next[id]) earliest = Math.Min(earliest, _due[id]);
        return earliest;
    }

    // the next slot of a level, around, that holds something: of level 0 from the present one on, of others after it
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NextSlot(int level)
    {
        var from = Slot(_tick >> (SlotBits * level)) + (level == 0 ? 0 : 1);
        for (var word = 0; word <= Words; word++)
        {
            var at = ((from >> 6) + word) % Words;
            var bits = _used[(level * Words) + at];
            if (word == 0) bits &= ulong.MaxValue << (from & 63);
            else if (word == Words) bits &= ~(ulong.MaxValue << (from & 63));
            if (bits != 0) return (level * Slots) + (at * 64) + BitOperations.TrailingZeroCount(bits);
        }

        return None;
    }

    // when a slot of a higher level begins, in nanoseconds; the present one's next turn is a whole turn away
    private long Start(int level, int slot)
    {
        var at = _tick >> (SlotBits * level);
        var distance = Slot(slot - at) is var d && d == 0 ? Slots : d;
        return (at + distance) << ((SlotBits * level) + TickBits);
    }
}
