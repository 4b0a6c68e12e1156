namespace Jauge.Control.Balancing;

/// <summary>Stays in the caller's zone as far as its backends have their fair share of the capacity.</summary>
/// <remarks>
/// A zone that holds as large a share of the backends as of the callers keeps all its requests; else it keeps the quotient of both and
/// sends the rest to the other zones, in proportion to what they have to spare. Inside a zone two random choices decide.
/// Source: envoyproxy/envoy:docs/root/intro/arch_overview/upstream/load_balancing/zone_aware.rst.
/// </remarks>
public static class ZoneAware
{
    /// <summary>Fewest backends for which zones are heeded; Envoy's default.</summary>
    public const int MinBackends = 6;

    /// <summary>The less loaded of two random backends of one zone; each zone gets its share of the backends, as far as callers
    /// allow.</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="backends">All backends.</param>
    /// <param name="zone">The caller's zone.</param>
    /// <param name="callerShares">Share of all callers in each zone, by its index; 0 or more, 1 in sum.</param>
    /// <param name="stream">Moved on by up to four draws.</param>
    /// <returns>An index, or −1 where none takes work.</returns>
    public static int Choose<TStream>(ReadOnlySpan<Backend> backends, int zone, ReadOnlySpan<double> callerShares, ref TStream stream)
        where TStream : IRandomStream
    {
        Require.Between(zone, 0, callerShares.Length - 1);
        var (here, all) = Count(backends, zone);
        if (all < MinBackends)
            return TwoChoices.Choose(backends, ref stream);
        var stays = RandomStreams.NextUnit(ref stream) * callerShares[zone] < (double)here / all;
        var target = stays ? zone : Elsewhere(backends, zone, callerShares, all, RandomStreams.NextUnit(ref stream));
        return TwoChoices.Choose(backends, new ZoneSide(target, true), ref stream);
    }

    /// <summary>The same where only the share of the caller's own zone is known: the rest goes to all the others alike.</summary>
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

    // A zone with a larger share of the backends than of the callers has the difference to spare.
    private static int Elsewhere(ReadOnlySpan<Backend> backends, int zone, ReadOnlySpan<double> callerShares, int all, double draw)
    {
        var spare = 0.0;
        for (var other = 0; other < callerShares.Length; other++)
            spare += Spare(backends, other, callerShares, all);
        var last = zone;
        for (var (other, left) = (0, draw * spare); other < callerShares.Length; other++)
        {
            var own = Spare(backends, other, callerShares, all);
            if (own <= 0)
                continue;
            last = other;
            if ((left -= own) < 0)
                break;
        }

        return last;
    }

    private static double Spare(ReadOnlySpan<Backend> backends, int zone, ReadOnlySpan<double> callerShares, int all) =>
        Math.Max(0, (double)Count(backends, zone).Here / all - callerShares[zone]);

    private static (int Here, int All) Count(ReadOnlySpan<Backend> backends, int zone)
    {
        var (here, all) = (0, 0);
        foreach (var backend in backends)
            if (backend.IsIn)
                (here, all) = (backend.Zone == zone ? here + 1 : here, all + 1);
        return (here, all);
    }
}
