using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Jauge.Control.Random;

/// <summary>Keys of random streams, so far apart that no two entities or purposes share draws.</summary>
public static class StreamKey
{
    private const int NumbersLength = 16;
    private const int LengthPrefix = 4;

    /// <summary>The key of one purpose of one entity in one replication.</summary>
    /// <param name="seed">The root seed of the run.</param>
    /// <param name="replication">From 0.</param>
    /// <param name="purpose">What is drawn, <c>service</c>, <c>balancer</c>; compared byte by byte.</param>
    /// <param name="entity">Whose it is, by name; compared byte by byte.</param>
    /// <returns>The first 64 bits, little-endian, of SHA-256 over the four, each text with its length before it.</returns>
    public static ulong Of(long seed, int replication, string purpose, string entity)
    {
        var message =
            new byte[NumbersLength + (2 * LengthPrefix) + Encoding.UTF8.GetByteCount(purpose) + Encoding.UTF8.GetByteCount(entity)];
        BinaryPrimitives.WriteInt64LittleEndian(message, seed);
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(8), replication);
        Write(Write(message.AsSpan(NumbersLength), purpose), entity);
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(message));
    }

    /// <summary>The key of one of many alike: the <paramref name="index"/>th user under a key of all users.</summary>
    /// <param name="key">From <see cref="Of"/>.</param>
    /// <param name="index">From 0.</param>
    /// <returns>Different for every index under one key.</returns>
    public static ulong Member(ulong key, int index) =>
        unchecked(RandomStream.Mix(RandomStream.Mix(key + ((ulong)(uint)index * RandomStream.Step)) ^ key));

    private static Span<byte> Write(Span<byte> into, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, into[LengthPrefix..]);
        BinaryPrimitives.WriteInt32LittleEndian(into, length);
        return into[(LengthPrefix + length)..];
    }
}
