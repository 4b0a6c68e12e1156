using System.Runtime.CompilerServices;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <summary>The timeouts of equal length: they end in the order in which they began, so that a line serves where the event queue would have
/// to sort. Most are over before they are due; those are dropped in passing.</summary>
/// <param name="length">Nanoseconds.</param>
/// <param name="cause">What becomes of those whose time is up.</param>
internal sealed class TimeoutLine(long length, FailureCause cause = FailureCause.Timeout)
{
    private const int InitialCapacity = 256;
    private Entry[] _entries = new Entry[InitialCapacity];
    private int _head;
    private int _count;

    /// <summary>Nanoseconds.</summary>
    internal long Length => length;

    internal FailureCause Cause => cause;

    /// <summary>Whether an event looks after the line.</summary>
    internal bool IsArmed { get; set; }

    internal bool IsEmpty => _count == 0;

    /// <summary>The first to end; of a line that is not empty.</summary>
    internal Entry First => _entries[_head];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(long due, int frame, int generation)
    {
        if (_count == _entries.Length) Grow();
        var entries = _entries;
        entries[unchecked(_head + _count) & unchecked(entries.Length - 1)] = new(due, frame, generation);
        _count = unchecked(_count + 1);
    }

    /// <summary>Adds one that began before others of the line.</summary>
    internal void AddLate(long due, int frame, int generation)
    {
        Add(due, frame, generation);
        var mask = _entries.Length - 1;
        var at = _count - 1;
        for (; at > 0 && _entries[(_head + at - 1) & mask].Due > due; at--)
            _entries[(_head + at) & mask] = _entries[(_head + at - 1) & mask];
        _entries[(_head + at) & mask] = new(due, frame, generation);
    }

    internal void RemoveFirst()
    {
        _head = unchecked(_head + 1) & unchecked(_entries.Length - 1);
        _count = unchecked(_count - 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var grown = new Entry[_entries.Length * 2];
        for (var i = 0; i < _count; i++) grown[i] = _entries[(_head + i) & (_entries.Length - 1)];
        (_entries, _head) = (grown, 0);
    }

    internal readonly record struct Entry(long Due, int Frame, int Generation);
}
