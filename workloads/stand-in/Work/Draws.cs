using Jauge.Control.Random;

namespace Jauge.StandIn.Work;

/// <summary>Random draws for one purpose, from any thread: the nth one is the same in every run of the same seed and replica.</summary>
/// <param name="key">From <see cref="StreamKey"/>.</param>
internal sealed class Draws(ulong key)
{
    private const double Unit53 = 1.0 / (1UL << 53);
    private long _count;

    /// <summary>64 uniform bits.</summary>
    internal ulong Bits() => unchecked(RandomStream.Mix(key + ((ulong)Interlocked.Increment(ref _count) * RandomStream.Step)));

    /// <summary>A number of [0, 1).</summary>
    internal double Unit() => (Bits() >> 11) * Unit53;

    /// <summary>A whole number from 0 up to a count, excluded.</summary>
    internal int Below(int count) => (int)Math.BigMul(Bits(), (ulong)count, out _);
}
