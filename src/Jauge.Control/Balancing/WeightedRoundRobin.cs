namespace Jauge.Control.Balancing;

/// <summary>Smooth weighted round robin: shares by weight, spread as evenly as they can be.</summary>
/// <remarks>Source: nginx/nginx:src/http/ngx_http_upstream_round_robin.c.</remarks>
public static class WeightedRoundRobin
{
    /// <summary>The backend with the largest credit; every other one gains its weight.</summary>
    /// <param name="backends">All backends.</param>
    /// <param name="credits">One per backend, 0 at the beginning; moved on.</param>
    /// <returns>An index, or −1 where none takes work.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer credits than backends.</exception>
    public static int Choose(ReadOnlySpan<Backend> backends, Span<int> credits)
    {
        Require.AtLeast(credits.Length, backends.Length);
        var (best, total) = (-1, 0);
        for (var i = 0; i < backends.Length; i++)
        {
            if (!backends[i].IsIn)
                continue;
            total += backends[i].Weight;
            credits[i] += backends[i].Weight;
            if (best < 0 || credits[i] > credits[best])
                best = i;
        }
        if (best >= 0)
            credits[best] -= total;
        return best;
    }
}
