namespace Jauge.Load.Http2.Hpack;

/// <summary>Reads the header blocks of one direction of a connection. Source: RFC 7541.</summary>
public sealed class HpackDecoder
{
    private readonly int _maxTableBytes;
    private readonly int _maxListBytes;
    private readonly DynamicTable _table;
    private byte[] _name = new byte[64];
    private byte[] _value = new byte[256];
    private int _listBytes;

    /// <summary>A decoder whose table is empty.</summary>
    /// <param name="maxTableBytes">What was announced as SETTINGS_HEADER_TABLE_SIZE, 0 or more.</param>
    /// <param name="maxListBytes">The largest list of fields that is read, each with 32 bytes more (RFC 9113, section 6.5.2), in
    /// bytes.</param>
    public HpackDecoder(int maxTableBytes, int maxListBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxTableBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(maxListBytes);
        (_maxTableBytes, _maxListBytes) = (maxTableBytes, maxListBytes);
        _table = new DynamicTable(maxTableBytes);
    }

    /// <summary>What the dynamic table holds, in bytes as RFC 7541, section 4.1 counts them.</summary>
    public int TableBytes => _table.SizeBytes;

    /// <summary>Reads one whole block.</summary>
    /// <param name="block">All of its fragments.</param>
    /// <param name="sink">Told of each field in their order.</param>
    /// <exception cref="HpackException">The block breaks the rules, or its list is too large.</exception>
    public void Decode(ReadOnlySpan<byte> block, IHeaderSink sink)
    {
        _listBytes = 0;
        var at = ReadSizes(block);
        while (at < block.Length)
        {
            ReadField(block, ref at, sink);
        }
    }

    private int ReadSizes(ReadOnlySpan<byte> block)
    {
        var at = 0;
        while (at < block.Length && (block[at] & 0xE0) == 0x20)
        {
            var size = PrefixedInteger.Read(block, ref at, 5);
            _table.Resize(size <= _maxTableBytes ? size : throw new HpackException("a table larger than was allowed"));
        }
        return at;
    }

    private void ReadField(ReadOnlySpan<byte> block, ref int at, IHeaderSink sink)
    {
        var first = block[at];
        if (first >= 0x80)
        {
            ReadIndexed(PrefixedInteger.Read(block, ref at, 7), sink);
        }
        else if (first >= 0x40)
        {
            ReadLiteral(block, ref at, 6, sink, remember: true);
        }
        else if (first >= 0x20)
        {
            throw new HpackException("a change of the table's size behind a field");
        }
        else
        {
            ReadLiteral(block, ref at, 4, sink, remember: false);
        }
    }

    private void ReadIndexed(int index, IHeaderSink sink)
    {
        if (index is > 0 and <= StaticTable.Length)
        {
            Give(StaticTable.Table.Name(index), StaticTable.Table.Value(index), sink);
            return;
        }
        var entry = Entry(index);
        Give(_table.Name(entry), _table.Value(entry), sink);
    }

    private void ReadLiteral(ReadOnlySpan<byte> block, ref int at, int prefixBits, IHeaderSink sink, bool remember)
    {
        var name = ReadName(block, ref at, prefixBits);
        var value = HeaderString.Read(block, ref at, ref _value);
        Give(name, value, sink);
        if (remember)
        {
            _table.Add(name, value);
        }
    }

    private ReadOnlySpan<byte> ReadName(ReadOnlySpan<byte> block, ref int at, int prefixBits)
    {
        var index = PrefixedInteger.Read(block, ref at, prefixBits);
        return index == 0 ? HeaderString.Read(block, ref at, ref _name)
            : index <= StaticTable.Length ? StaticTable.Table.Name(index)
            : Kept(_table.Name(Entry(index)));
    }

    // adding a field may move or drop the entry whose name it takes
    private ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> name)
    {
        if (_name.Length < name.Length)
        {
            _name = new byte[name.Length];
        }
        name.CopyTo(_name);
        return _name.AsSpan(0, name.Length);
    }

    private int Entry(int index)
    {
        var entry = index - StaticTable.Length - 1;
        return entry >= 0 && entry < _table.Count ? entry : throw new HpackException($"no field has the index {index}");
    }

    private void Give(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, IHeaderSink sink)
    {
        _listBytes += name.Length + value.Length + DynamicTable.EntryOverheadBytes;
        if (_listBytes > _maxListBytes)
        {
            throw new HpackException("a list of headers larger than was allowed");
        }
        sink.Field(name, value);
    }
}
