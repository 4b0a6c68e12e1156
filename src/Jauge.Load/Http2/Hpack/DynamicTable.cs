using System.Diagnostics;

namespace Jauge.Load.Http2.Hpack;

/// <summary>The header fields that one direction of a connection remembers, the newest first. Source: RFC 7541, sections 2.3.2 and
/// 4.</summary>
/// <remarks>Names and values lie one behind the other in a buffer of twice the table's size, which is moved to its front when its end is
/// reached.</remarks>
internal sealed class DynamicTable
{
    /// <summary>What an entry counts beside its name and value, in bytes. Source: RFC 7541, section 4.1.</summary>
    public const int EntryOverheadBytes = 32;

    private Entry[] _entries = [];
    private byte[] _bytes = [];
    private int _oldest;
    private int _tail;

    public DynamicTable(int maxSizeBytes) => MaxSizeBytes = maxSizeBytes;

    /// <summary>Entries in it.</summary>
    public int Count { get; private set; }

    /// <summary>Entries put in since the connection began.</summary>
    public long Added { get; private set; }

    /// <summary>Names, values and overhead, in bytes.</summary>
    public int SizeBytes { get; private set; }

    /// <summary>What it may hold, in bytes.</summary>
    public int MaxSizeBytes { get; private set; }

    /// <summary>An entry's name; valid until the table changes.</summary>
    /// <param name="index">0 is the newest.</param>
    public ReadOnlySpan<byte> Name(int index)
    {
        ref readonly var entry = ref At(index);
        return _bytes.AsSpan(entry.Start, entry.NameLength);
    }

    /// <summary>An entry's value; valid until the table changes.</summary>
    /// <param name="index">0 is the newest.</param>
    public ReadOnlySpan<byte> Value(int index)
    {
        ref readonly var entry = ref At(index);
        return _bytes.AsSpan(entry.Start + entry.NameLength, entry.ValueLength);
    }

    /// <summary>Whether a field fits at all.</summary>
    public bool Holds(int nameBytes, int valueBytes) => (long)nameBytes + valueBytes + EntryOverheadBytes <= MaxSizeBytes;

    /// <summary>Puts a field in as the newest; the oldest ones leave. One that is larger than the table empties it.</summary>
    /// <param name="name">Not a part of this table.</param>
    /// <param name="value">Not a part of this table.</param>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Added++;
        if (!Holds(name.Length, value.Length))
        {
            EvictTo(0);
            return;
        }
        var length = name.Length + value.Length;
        EvictTo(MaxSizeBytes - length - EntryOverheadBytes);
        MakeRoom(length);
        name.CopyTo(_bytes.AsSpan(_tail));
        value.CopyTo(_bytes.AsSpan(_tail + name.Length));
        _entries[(_oldest + Count++) % _entries.Length] = new Entry(_tail, name.Length, value.Length);
        _tail += length;
        SizeBytes += length + EntryOverheadBytes;
    }

    /// <summary>Changes what it may hold; the oldest entries leave.</summary>
    /// <param name="bytes">0 or more.</param>
    public void Resize(int bytes)
    {
        EvictTo(bytes);
        MaxSizeBytes = bytes;
    }

    private ref readonly Entry At(int index)
    {
        Debug.Assert(index >= 0 && index < Count, "an index in the table");
        return ref _entries[(_oldest + Count - 1 - index) % _entries.Length];
    }

    private void EvictTo(int bytes)
    {
        while (SizeBytes > bytes)
        {
            SizeBytes -= _entries[_oldest].Length + EntryOverheadBytes;
            _oldest = (_oldest + 1) % _entries.Length;
            Count--;
        }
    }

    private void MakeRoom(int length)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }
        if (_tail + length > _bytes.Length)
        {
            Compact(length);
        }
    }

    private void Grow()
    {
        var entries = new Entry[Math.Max(16, _entries.Length * 2)];
        for (var at = 0; at < Count; at++)
        {
            entries[at] = _entries[(_oldest + at) % _entries.Length];
        }
        _entries = entries;
        _oldest = 0;
    }

    private void Compact(int length)
    {
        var live = SizeBytes - Count * EntryOverheadBytes;
        var bytes = live + length > _bytes.Length / 2 ? new byte[Math.Max(512, (live + length) * 2)] : _bytes;
        _bytes.AsSpan(_tail - live, live).CopyTo(bytes);
        for (var at = 0; at < Count; at++)
        {
            ref var entry = ref _entries[(_oldest + at) % _entries.Length];
            entry = entry with { Start = entry.Start - (_tail - live) };
        }
        _bytes = bytes;
        _tail = live;
    }

    private readonly record struct Entry(int Start, int NameLength, int ValueLength)
    {
        public int Length => NameLength + ValueLength;
    }
}
