namespace Jauge.Control;

/// <summary>Numbers from random bits. Generic over the stream, so that a struct stream is neither boxed nor copied.</summary>
public static class RandomStreams
{
    private const double Unit53 = 1.0 / (1UL << 53);

    /// <summary>A number of [0, 1), one of 2⁵³ equally likely ones.</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="stream">Moved on by one.</param>
    /// <returns>0 included, 1 excluded.</returns>
    public static double NextUnit<TStream>(ref TStream stream)
        where TStream : IRandomStream => (stream.NextBits() >> 11) * Unit53;

    /// <summary>A whole number of [0, <paramref name="count"/>).</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="stream">Moved on by one.</param>
    /// <param name="count">1 or more.</param>
    /// <returns>0 included, <paramref name="count"/> excluded; no value is favoured by more than 2⁻³².</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static int NextBelow<TStream>(ref TStream stream, int count)
        where TStream : IRandomStream => (int)Math.BigMul(stream.NextBits(), (ulong)Require.AtLeast(count, 1), out _);
}
