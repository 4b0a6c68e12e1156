namespace Jauge.Control.Balancing;

/// <summary>Two backends at random, the less loaded of them.</summary>
/// <remarks>Source: M. Mitzenmacher, The power of two choices in randomized load balancing, IEEE TPDS 12 (10), 2001.</remarks>
public static class TwoChoices
{
    /// <summary>The less loaded of two different backends that take work; the first drawn among equals.</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="backends">All backends.</param>
    /// <param name="stream">Moved on by two draws, by none where fewer than two take work.</param>
    /// <returns>An index, or −1 where none takes work.</returns>
    public static int Choose<TStream>(ReadOnlySpan<Backend> backends, ref TStream stream)
        where TStream : IRandomStream => Choose(backends, null, ref stream);

    // Only backends of one side of a zone's border, where a zone is given.
    internal static int Choose<TStream>(ReadOnlySpan<Backend> backends, ZoneSide? side, ref TStream stream)
        where TStream : IRandomStream
    {
        var count = Count(backends, side);
        if (count < 2)
            return Nth(backends, side, 0);
        var first = RandomStreams.NextBelow(ref stream, count);
        var second = RandomStreams.NextBelow(ref stream, count - 1);
        var a = Nth(backends, side, first);
        var b = Nth(backends, side, second >= first ? second + 1 : second);
        return LeastConnections.IsLess(backends[b], backends[a]) ? b : a;
    }

    private static int Count(ReadOnlySpan<Backend> backends, ZoneSide? side)
    {
        var count = 0;
        foreach (var backend in backends)
            count += Fits(backend, side) ? 1 : 0;
        return count;
    }

    private static int Nth(ReadOnlySpan<Backend> backends, ZoneSide? side, int n)
    {
        for (var i = 0; i < backends.Length; i++)
            if (Fits(backends[i], side) && n-- == 0)
                return i;
        return -1;
    }

    private static bool Fits(Backend backend, ZoneSide? side) =>
        backend.IsIn && (side is not { } asked || (backend.Zone == asked.Zone) == asked.IsInside);
}
