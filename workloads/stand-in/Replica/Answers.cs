using Jauge.StandIn.Calls;

namespace Jauge.StandIn.Replica;

/// <summary>Bodies of answers, cut from one piece.</summary>
internal static class Answers
{
    private const int ChunkBytes = 64 * 1024;

    internal static readonly byte[] Chunk = Filling.Of(ChunkBytes);

    internal static ReadOnlyMemory<byte> First(long bytes) => Chunk.AsMemory(0, (int)Math.Min(bytes, Chunk.Length));
}
