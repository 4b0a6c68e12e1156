namespace Jauge.Load.Http2.Hpack;

/// <summary>Strings of header blocks, plain or packed. Source: RFC 7541, section 5.2.</summary>
internal static class HeaderString
{
    private const byte PackedBit = 0x80;

    /// <summary>Reads a string and moves <paramref name="at"/> behind it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="room">Where a packed one is unpacked to; grows.</param>
    /// <returns>A part of the block or of the room.</returns>
    /// <exception cref="HpackException">It goes beyond the block or is badly packed.</exception>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> block, ref int at, ref byte[] room)
    {
        var packed = at < block.Length && (block[at] & PackedBit) != 0;
        var length = PrefixedInteger.Read(block, ref at, 7);
        if (length > block.Length - at)
        {
            throw new HpackException("a string goes beyond its block");
        }
        var bytes = block.Slice(at, length);
        at += length;
        return packed ? Unpack(bytes, ref room) : bytes;
    }

    /// <summary>Writes a string in the shorter of its two forms.</summary>
    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> target, ReadOnlySpan<byte> text)
    {
        var packed = Huffman.EncodedLength(text);
        if (packed > text.Length)
        {
            return WritePlain(target, text);
        }
        var at = PrefixedInteger.Write(target, PackedBit, 7, packed);
        Huffman.Encode(text, target.Slice(at, packed));
        return at + packed;
    }

    /// <summary>Writes a string as it is.</summary>
    /// <returns>Bytes written.</returns>
    public static int WritePlain(Span<byte> target, ReadOnlySpan<byte> text)
    {
        var at = PrefixedInteger.Write(target, 0, 7, text.Length);
        text.CopyTo(target[at..]);
        return at + text.Length;
    }

    private static ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> packed, ref byte[] room)
    {
        var most = Huffman.MaxDecodedLength(packed.Length);
        if (room.Length < most)
        {
            room = new byte[most];
        }
        return room.AsSpan(0, Huffman.Decode(packed, room));
    }
}
