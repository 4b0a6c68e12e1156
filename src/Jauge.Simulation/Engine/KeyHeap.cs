namespace Jauge.Simulation.Engine;

/// <summary>A binary heap of bare keys, least first.</summary>
internal struct KeyHeap
{
    private long[] _keys;

    /// <summary>An empty heap.</summary>
    internal KeyHeap(int capacity) => _keys = new long[capacity];

    /// <summary>Keys in it.</summary>
    internal int Count { get; private set; }

    /// <summary>The least key of a heap that is not empty.</summary>
    internal readonly long Least => _keys[0];

    internal void Push(long key)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Count * 2);
        var hole = Count++;
        for (var parent = (hole - 1) / 2; hole > 0 && key < _keys[parent]; parent = (hole - 1) / 2)
        {
            _keys[hole] = _keys[parent];
            hole = parent;
        }

        _keys[hole] = key;
    }

    internal long Pop()
    {
        var (least, last, hole) = (_keys[0], _keys[--Count], 0);
        for (var child = 1; child < Count; child = (2 * hole) + 1)
        {
            if (child + 1 < Count && _keys[child + 1] < _keys[child])
                child++;
            if (_keys[child] >= last)
                break;
            _keys[hole] = _keys[child];
            hole = child;
        }

        _keys[hole] = last;
        return least;
    }
}
