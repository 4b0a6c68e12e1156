namespace Jauge.Load.Http2.Hpack;

/// <summary>Integers that begin in the low bits of a byte. Source: RFC 7541, section 5.1.</summary>
internal static class PrefixedInteger
{
    /// <summary>The most bytes that one takes here.</summary>
    public const int MaxBytes = 6;

    private const int ContinuedBit = 0x80;

    /// <summary>Writes a value.</summary>
    /// <param name="target">At least <see cref="MaxBytes"/> bytes.</param>
    /// <param name="pattern">The high bits of the first byte; its low <paramref name="prefixBits"/> bits are zero.</param>
    /// <param name="prefixBits">From 4 to 7.</param>
    /// <param name="value">0 or more.</param>
    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> target, byte pattern, int prefixBits, int value)
    {
        var prefix = (1 << prefixBits) - 1;
        if (value < prefix)
        {
            target[0] = (byte)(pattern | value);
            return 1;
        }
        target[0] = (byte)(pattern | prefix);
        var length = 1;
        for (value -= prefix; value >= ContinuedBit; value >>= 7)
        {
            target[length++] = (byte)(value & 0x7F | ContinuedBit);
        }
        target[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a value and moves <paramref name="at"/> behind it.</summary>
    /// <exception cref="HpackException">The block ends inside it, or it is beyond 2³¹ − 1.</exception>
    public static int Read(ReadOnlySpan<byte> block, ref int at, int prefixBits)
    {
        var prefix = (1 << prefixBits) - 1;
        var value = (long)(Next(block, ref at) & prefix);
        return value < prefix ? (int)value : ReadRest(block, ref at, value);
    }

    private static int ReadRest(ReadOnlySpan<byte> block, ref int at, long value)
    {
        for (var shift = 0; shift <= 28; shift += 7)
        {
            var octet = Next(block, ref at);
            value += (long)(octet & 0x7F) << shift;
            if (octet < ContinuedBit)
            {
                return value <= int.MaxValue ? (int)value : throw new HpackException("an integer is beyond 2^31 - 1");
            }
        }
        throw new HpackException("an integer takes more than six bytes");
    }

    private static byte Next(ReadOnlySpan<byte> block, ref int at) =>
        at < block.Length ? block[at++] : throw new HpackException("the block ends inside an integer");
}
