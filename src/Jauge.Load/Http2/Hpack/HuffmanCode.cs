namespace Jauge.Load.Http2.Hpack;

/// <summary>The Huffman code of header strings. Source: RFC 7541, appendix B, 2015-05.</summary>
/// <remarks>The code is canonical: equally long codes follow each other in the order of their symbols, so the lengths are the whole
/// table.</remarks>
internal sealed class HuffmanCode
{
    /// <summary>The longest code, in bits.</summary>
    public const int MaxBits = 30;

    private const int EndOfString = 256;
    private const int ShortBits = 9;
    private readonly uint[] _codes = new uint[EndOfString + 1];
    private readonly short[] _symbols = new short[EndOfString + 1];
    private readonly uint[] _firstCodes = new uint[MaxBits + 1];
    private readonly int[] _firstPlaces = new int[MaxBits + 2];
    private readonly ushort[] _short = new ushort[1 << ShortBits];

    private HuffmanCode()
    {
        var code = 0u;
        var place = 0;
        for (var bits = 1; bits <= MaxBits; bits++, code <<= 1)
        {
            _firstCodes[bits] = code;
            _firstPlaces[bits] = place;
            for (var symbol = 0; symbol <= EndOfString; symbol++)
            {
                if (Lengths[symbol] == bits)
                {
                    _symbols[place++] = (short)symbol;
                    _codes[symbol] = code++;
                }
            }
        }
        _firstPlaces[MaxBits + 1] = place;
        FillShort();
    }

    /// <summary>The one table, made at first use.</summary>
    public static HuffmanCode Table { get; } = new();

    private static ReadOnlySpan<byte> Lengths =>
    [
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
        13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
        20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
        22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
        26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
        20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
        30,
    ];

    /// <summary>The code of a byte, in the lowest bits, and how many they are.</summary>
    public (uint Code, int Bits) Of(byte symbol) => (_codes[symbol], Lengths[symbol]);

    /// <summary>The symbol that begins with the highest bits of a window.</summary>
    /// <param name="window">The next 30 bits of the string in the lowest bits, filled up with ones behind its end.</param>
    /// <returns>The symbol, 256 for the end of the string, and its bits, from 5 to 30.</returns>
    public (int Symbol, int Bits) Read(uint window)
    {
        var entry = _short[window >> (MaxBits - ShortBits)];
        return entry > 0 ? (entry & byte.MaxValue, entry >> 8) : ReadLong(window);
    }

    // letters and digits have short codes: they are found at once, by all windows that begin with them
    private void FillShort()
    {
        for (var symbol = 0; symbol < EndOfString; symbol++)
        {
            if (Lengths[symbol] is <= ShortBits and var bits)
            {
                _short.AsSpan((int)(_codes[symbol] << (ShortBits - bits)), 1 << (ShortBits - bits)).Fill((ushort)(bits << 8 | symbol));
            }
        }
    }

    private (int Symbol, int Bits) ReadLong(uint window)
    {
        for (var bits = ShortBits + 1; bits < MaxBits; bits++)
        {
            var offset = unchecked((window >> (MaxBits - bits)) - _firstCodes[bits]);
            if (offset < (uint)(_firstPlaces[bits + 1] - _firstPlaces[bits]))
            {
                return (_symbols[_firstPlaces[bits] + (int)offset], bits);
            }
        }
        return (_symbols[_firstPlaces[MaxBits] + (int)(window - _firstCodes[MaxBits])], MaxBits);
    }
}
