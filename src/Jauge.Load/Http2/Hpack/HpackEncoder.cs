namespace Jauge.Load.Http2.Hpack;

/// <summary>Writes the header blocks of one direction of a connection. Source: RFC 7541.</summary>
public sealed class HpackEncoder
{
    private readonly DynamicTable _table;
    private readonly int _maxTableBytes;
    private int _smallestTableBytes = int.MaxValue;
    private bool _resized;
    private long _resizes;
    private byte[] _block = new byte[256];
    private int _length;

    /// <summary>An encoder whose table is empty.</summary>
    /// <param name="maxTableBytes">The largest table that it keeps, whatever the peer allows, in bytes; 0 or more.</param>
    public HpackEncoder(int maxTableBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxTableBytes);
        _maxTableBytes = maxTableBytes;
        _table = new DynamicTable(maxTableBytes);
    }

    /// <summary>Counts the changes of the table: as long as it stays, the same fields give the same bytes.</summary>
    public long Version => _table.Added + _resizes;

    /// <summary>What the dynamic table holds, in bytes as RFC 7541, section 4.1 counts them.</summary>
    public int TableBytes => _table.SizeBytes;

    /// <summary>Whether the next block has to begin with the table's new size.</summary>
    public bool Resized => _resized;

    /// <summary>The block written since <see cref="Begin"/>; valid until the next one.</summary>
    public ReadOnlySpan<byte> Block => _block.AsSpan(0, _length);

    /// <summary>Takes the size of table that the peer allows; the next block tells it what was chosen.</summary>
    /// <param name="bytes">0 or more.</param>
    public void Allow(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        var chosen = Math.Min(bytes, _maxTableBytes);
        if (chosen == _table.MaxSizeBytes)
        {
            return;
        }
        _smallestTableBytes = Math.Min(_smallestTableBytes, chosen);
        _table.Resize(chosen);
        _resizes++;
        _resized = true;
    }

    /// <summary>Begins a block.</summary>
    public void Begin()
    {
        _length = 0;
        if (_resized)
        {
            WriteSizes();
        }
    }

    /// <summary>Adds a field to the block.</summary>
    /// <param name="name">In lower case.</param>
    /// <param name="value">Any bytes.</param>
    /// <param name="indexing">Whether it is to be remembered; one that takes more than half of the table is not.</param>
    public void Field(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, HeaderIndexing indexing)
    {
        var (field, named) = indexing == HeaderIndexing.Never ? (0, StaticTable.Table.Find(name, value).Name) : Find(name, value);
        if (field > 0)
        {
            WriteInteger(0x80, 7, field);
            return;
        }
        var remember = indexing == HeaderIndexing.Remember && Fits(name.Length + value.Length);
        WriteLiteral(remember ? ((byte)0x40, 6) : (indexing == HeaderIndexing.Never ? (byte)0x10 : (byte)0, 4), named, name, value);
        if (remember)
        {
            _table.Add(name, value);
        }
    }

    /// <summary>Adds the name of a field that is not remembered; the caller writes its value, as a string of the block, behind
    /// it.</summary>
    /// <param name="name">In lower case.</param>
    /// <param name="never">Whether nobody may remember it.</param>
    internal void Name(ReadOnlySpan<byte> name, bool never)
    {
        var named = Find(name, []).Name;
        WriteInteger(never ? (byte)0x10 : (byte)0, 4, named);
        if (named == 0)
        {
            WriteString(name);
        }
    }

    private bool Fits(int bytes) => bytes + DynamicTable.EntryOverheadBytes <= _table.MaxSizeBytes / 2;

    // between two blocks the table may have been made smaller and larger again: the smallest size is told as well
    private void WriteSizes()
    {
        if (_smallestTableBytes < _table.MaxSizeBytes)
        {
            WriteInteger(0x20, 5, _smallestTableBytes);
        }
        WriteInteger(0x20, 5, _table.MaxSizeBytes);
        _smallestTableBytes = int.MaxValue;
        _resized = false;
    }

    private (int Field, int Name) Find(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var (field, named) = StaticTable.Table.Find(name, value);
        for (var entry = 0; field == 0 && entry < _table.Count; entry++)
        {
            if (_table.Name(entry).SequenceEqual(name))
            {
                named = named == 0 ? StaticTable.Length + 1 + entry : named;
                field = _table.Value(entry).SequenceEqual(value) ? StaticTable.Length + 1 + entry : 0;
            }
        }
        return (field, named);
    }

    private void WriteLiteral((byte Pattern, int PrefixBits) form, int named, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        WriteInteger(form.Pattern, form.PrefixBits, named);
        if (named == 0)
        {
            WriteString(name);
        }
        WriteString(value);
    }

    private void WriteInteger(byte pattern, int prefixBits, int value)
    {
        Reserve(PrefixedInteger.MaxBytes);
        _length += PrefixedInteger.Write(_block.AsSpan(_length), pattern, prefixBits, value);
    }

    private void WriteString(ReadOnlySpan<byte> text)
    {
        Reserve(PrefixedInteger.MaxBytes + text.Length);
        _length += HeaderString.Write(_block.AsSpan(_length), text);
    }

    private void Reserve(int bytes)
    {
        if (_block.Length - _length < bytes)
        {
            Array.Resize(ref _block, Math.Max(_block.Length * 2, _length + bytes));
        }
    }
}
