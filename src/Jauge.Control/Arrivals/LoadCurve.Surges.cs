using Jauge.Core;

namespace Jauge.Control.Arrivals;

/// <content>Multiples of the load, for a while.</content>
public sealed partial record LoadCurve
{
    /// <summary>In any order; where they overlap, their factors multiply.</summary>
    public EquatableList<LoadSurge> Surges { get; private init; } = [];

    /// <summary>The curve with a multiple of it between two instants.</summary>
    public LoadCurve With(long from, long to, double factor)
    {
        EquatableList<LoadSurge> surges = [.. Surges, new(from, to, factor)];
        var most = surges.Max(s => Product(surges, s.From));
        return this with { SteadyFrom = Math.Max(SteadyFrom, to), Surges = surges, Max = Highest(Points, Bursts) * Math.Max(1, most) };
    }

    private double Surge(long time) => Product(Surges, time);

    // the factor of a time holds to the next beginning or end of a surge
    private double SurgeUntil(long time, ref long end)
    {
        for (var i = 0; i < Surges.Count; i++)
        {
            if (Surges[i].From > time) end = Math.Min(end, Surges[i].From);
            else if (Surges[i].To > time) end = Math.Min(end, Surges[i].To);
        }

        return Surge(time);
    }

    private static double Product(EquatableList<LoadSurge> surges, long time)
    {
        var product = 1.0;
        for (var i = 0; i < surges.Count; i++)
            if (surges[i].Covers(time)) product *= surges[i].Factor;
        return product;
    }

    // where a surge begins or ends, and where the load rises within one
    private long NextSurgeAbove(long time, double level)
    {
        var next = long.MaxValue;
        foreach (var surge in Surges)
        {
            var from = Math.Max(time, surge.From);
            if (from < surge.To && NextAboveWithout(from, level / surge.Factor) is var within && within < surge.To)
                next = Math.Min(next, within);
            if (surge.From > time && At(surge.From) > level) next = Math.Min(next, surge.From);
            if (surge.To > time && At(surge.To) > level) next = Math.Min(next, surge.To);
        }

        return next;
    }
}
