using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using Jauge.Core;

namespace Jauge.Load.Exports;

/// <summary>A histogram of times in the compressed form of HdrHistogram, version 2, that its tools read.</summary>
/// <remarks>With two significant digits that format has 128 subbuckets in each doubling, as <see cref="LatencyHistogram"/> has: nothing is
/// lost. Source: HdrHistogram 2.2, AbstractHistogram.encodeIntoCompressedByteBuffer and ZigZagEncoding
/// (github.com/HdrHistogram/HdrHistogram, read 2026-11).</remarks>
public static class HdrEncoding
{
    private const int Cookie = 0x1c849313;
    private const int CompressedCookie = 0x1c849314;
    private const int HeaderBytes = 40;
    private const int Digits = 2;
    private const int SubBucketBits = 8;
    private const long Highest = 1L << 47;                         // 39 hours in nanoseconds
    private const int MostBytes = 9;

    /// <summary>The histogram in Base64, as a line of a log holds it.</summary>
    /// <param name="times">In nanoseconds.</param>
    public static string Of(LatencyHistogram times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var plain = Plain(times);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(plain);
        var whole = new byte[8 + packed.Length];
        BinaryPrimitives.WriteInt32BigEndian(whole, CompressedCookie);
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(4), (int)packed.Length);
        packed.GetBuffer().AsSpan(0, (int)packed.Length).CopyTo(whole.AsSpan(8));
        return Convert.ToBase64String(whole);
    }

    private static byte[] Plain(LatencyHistogram times)
    {
        var counts = Counts(times);
        var bytes = new byte[HeaderBytes + counts.Count];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Cookie);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), counts.Count);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), Digits);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(16), 1);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(24), Highest);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(32), 1);
        counts.CopyTo(bytes, HeaderBytes);
        return bytes;
    }

    // a run of empty buckets is one negative number
    private static List<byte> Counts(LatencyHistogram times)
    {
        var (bytes, at) = (new List<byte>(), 0);
        foreach (var (index, count) in times.Used().GroupBy(u => Index(u.Bucket)).Select(g => (g.Key, g.Sum(u => u.Count))))
        {
            if (index > at) Append(bytes, at - index);
            Append(bytes, count);
            at = index + 1;
        }

        return bytes;
    }

    private static int Index(int bucket)
    {
        var value = Math.Min((long)LatencyHistogram.Middle(bucket), Highest);
        var doubling = 64 - BitOperations.LeadingZeroCount((ulong)value | ((1UL << SubBucketBits) - 1)) - SubBucketBits;
        return ((doubling + 1) << (SubBucketBits - 1)) + (int)(value >> doubling) - (1 << (SubBucketBits - 1));
    }

    // ZigZag, then seven bits a byte from the lowest; a ninth byte has eight
    private static void Append(List<byte> bytes, long number)
    {
        var left = unchecked((ulong)((number << 1) ^ (number >> 63)));
        for (var i = 1; left >= 0x80 && i < MostBytes; i++)
        {
            bytes.Add((byte)(left & 0x7F | 0x80));
            left >>= 7;
        }

        bytes.Add((byte)(left & 0xFF));
    }
}
