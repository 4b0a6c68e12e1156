namespace Jauge.Load.Http2.Hpack;

/// <summary>Packs and unpacks header strings. Source: RFC 7541, section 5.2.</summary>
internal static class Huffman
{
    /// <summary>Bytes that a packed text takes, its last one filled up.</summary>
    public static int EncodedLength(ReadOnlySpan<byte> text)
    {
        var table = HuffmanCode.Table;
        var bits = 0L;
        foreach (var symbol in text)
        {
            bits += table.Of(symbol).Bits;
        }
        return (int)((bits + 7) / 8);
    }

    /// <summary>Packs a text.</summary>
    /// <param name="text">Any bytes.</param>
    /// <param name="packed">At least <see cref="EncodedLength"/> bytes.</param>
    public static void Encode(ReadOnlySpan<byte> text, Span<byte> packed)
    {
        var table = HuffmanCode.Table;
        var held = 0UL;
        var heldBits = 0;
        var written = 0;
        foreach (var symbol in text)
        {
            var (code, bits) = table.Of(symbol);
            held = held << bits | code;
            for (heldBits += bits; heldBits >= 8; heldBits -= 8)
            {
                packed[written++] = unchecked((byte)(held >> (heldBits - 8)));
            }
        }
        if (heldBits > 0)
        {
            packed[written] = unchecked((byte)(held << (8 - heldBits) | 0xFFu >> heldBits));
        }
    }

    /// <summary>The most bytes that a packed string can unpack to: the shortest code has five bits.</summary>
    public static int MaxDecodedLength(int packedBytes) => (int)(packedBytes * 8L / 5);

    /// <summary>Unpacks a text.</summary>
    /// <param name="packed">The packed string.</param>
    /// <param name="text">At least <see cref="MaxDecodedLength"/> bytes.</param>
    /// <returns>Bytes written.</returns>
    /// <exception cref="HpackException">The string holds the end mark, or ends in a byte or more of filling or in filling that is not
    /// ones.</exception>
    public static int Decode(ReadOnlySpan<byte> packed, Span<byte> text)
    {
        var table = HuffmanCode.Table;
        var bits = new BitWindow(packed);
        var written = 0;
        while (bits.Left > 0)
        {
            var (symbol, length) = table.Read(bits.Peek());
            if (length > bits.Left)
            {
                RequireFilling(bits);
                break;
            }
            if (symbol > byte.MaxValue)
            {
                throw new HpackException("a string holds the end mark");
            }
            text[written++] = (byte)symbol;
            bits.Skip(length);
        }
        return written;
    }

    private static void RequireFilling(BitWindow bits)
    {
        if (bits.Left > 7 || bits.Peek() != (1u << HuffmanCode.MaxBits) - 1)
        {
            throw new HpackException("a packed string ends inside a symbol");
        }
    }
}
