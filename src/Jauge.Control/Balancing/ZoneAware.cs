namespace Jauge.Control.Balancing;

/// <summary>Stays in the caller's zone as far as its backends have their fair share of the capacity.</summary>
/// <remarks>
/// A zone that holds as large a share of the backends as of the callers keeps all its requests; else it keeps the quotient of both and
/// sends the rest to the other zones. Source: envoyproxy/envoy:docs/root/intro/arch_overview/upstream/load_balancing/zone_aware.rst;
/// the spread of the rest among several other zones is simplified to two random choices over all of them.
/// </remarks>
public static class ZoneAware
{
    /// <summary>Fewest backends for which zones are heeded; Envoy's default.</summary>
    public const int MinBackends = 6;

    /// <summary>The less loaded of two random backends, of the own zone or of the others.</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="backends">All backends.</param>
    /// <param name="zone">The caller's zone.</param>
    /// <param name="callerShare">Share of all callers that are in that zone; above 0, at most 1.</param>
    /// <param name="stream">Moved on by up to three draws.</param>
    /// <returns>An index, or −1 where none takes work.</returns>
    public static int Choose<TStream>(ReadOnlySpan<Backend> backends, int zone, double callerShare, ref TStream stream)
        where TStream : IRandomStream
    {
        Require.Between(callerShare, double.Epsilon, 1);
        var (here, all) = Count(backends, zone);
        if (all < MinBackends || here == all)
            return TwoChoices.Choose(backends, ref stream);
        var stays = RandomStreams.NextUnit(ref stream) < (double)here / all / callerShare;
        return TwoChoices.Choose(backends, new ZoneSide(zone, stays), ref stream);
    }

    private static (int Here, int All) Count(ReadOnlySpan<Backend> backends, int zone)
    {
        var (here, all) = (0, 0);
        foreach (var backend in backends)
            if (backend.IsIn)
                (here, all) = (backend.Zone == zone ? here + 1 : here, all + 1);
        return (here, all);
    }
}
