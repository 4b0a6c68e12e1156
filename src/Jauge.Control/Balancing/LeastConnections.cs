namespace Jauge.Control.Balancing;

/// <summary>The backend with the fewest requests in flight for its weight.</summary>
public static class LeastConnections
{
    /// <summary>The least loaded backend; among equals the next one after the last choice, so that an idle pool is used evenly.</summary>
    /// <param name="backends">All backends.</param>
    /// <param name="cursor">Index of the one chosen last, −1 at the beginning; moved on.</param>
    /// <returns>An index, or −1 where none takes work.</returns>
    public static int Choose(ReadOnlySpan<Backend> backends, ref int cursor)
    {
        var best = -1;
        for (var i = 1; i <= backends.Length; i++)
        {
            var index = (Math.Max(-1, cursor) + i) % backends.Length;
            if (backends[index].IsIn && (best < 0 || IsLess(backends[index], backends[best])))
                best = index;
        }
        return best < 0 ? -1 : cursor = best;
    }

    // Compares in-flight per weight without a division.
    internal static bool IsLess(Backend a, Backend b) => (long)a.InFlight * b.Weight < (long)b.InFlight * a.Weight;
}
