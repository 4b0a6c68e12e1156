using System.Text;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>Which slot of a cluster a key belongs to.</summary>
/// <remarks>CRC-16/XMODEM of the key, or of what stands in its first braces. Source: redis.io, "Redis cluster specification".</remarks>
public static class KeySlot
{
    private const int Polynomial = 0x1021;

    /// <summary>From 0 to 16,383.</summary>
    public static int Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var crc = 0;
        foreach (var one in Encoding.UTF8.GetBytes(Hashed(key))) crc = Next(crc, one);
        return crc % RedisCluster.Slots;
    }

    private static string Hashed(string key)
    {
        var open = key.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : key.IndexOf('}', open);
        return close > open + 1 ? key[(open + 1)..close] : key;
    }

    private static int Next(int crc, byte one)
    {
        crc ^= one << 8;
        for (var bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1) & 0xFFFF;
        return crc;
    }
}
