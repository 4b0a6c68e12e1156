using Jauge.Core;

namespace Jauge.Control.Arrivals;

/// <summary>How much load there is over time: straight between its points, as at its ends beyond them unless it repeats, and at least a
/// burst's height during the burst. A point is found in logarithmic time, so that curves and recordings may be long.</summary>
/// <param name="Points">Rising in time; at least one. Two points at one time are a step. Of a curve that repeats, the first is at 0 and the
/// last at the end of the cycle.</param>
/// <param name="Bursts">In any order; they do not repeat.</param>
/// <param name="Cycle">Nanoseconds after which the points begin again; 0: never.</param>
public sealed partial record LoadCurve(EquatableList<CurvePoint> Points, EquatableList<LoadBurst> Bursts, long Cycle = 0)
{
    private readonly LoadPeaks _peaks = new(Points);
    private readonly double _last = Points[^1].Load;

    // nothing changes any more
    private long SteadyFrom { get; init; } = Cycle > 0 ? long.MaxValue : Bursts.Select(b => b.To).Append(Points[^1].At).Max();

    /// <summary>Largest value.</summary>
    public double Max { get; private init; } = Highest(Points, Bursts);

    /// <summary>The load at a time; called for every request, so that it allocates nothing.</summary>
    public double At(long time) => time >= SteadyFrom ? _last : AtAny(time);

    private double AtAny(long time)
    {
        var load = Base(Cycle > 0 ? time % Cycle : time);
        for (var i = 0; i < Bursts.Count; i++)
            if (Bursts[i].Covers(time)) load = Math.Max(load, Bursts[i].Load);
        return Surges.Count == 0 ? load : load * Surge(time);
    }

    /// <summary>A bound of the load from a time to the next point or the next end of a burst.</summary>
    /// <param name="time">Nanoseconds.</param>
    /// <param name="end">Where the bound ends; later than <paramref name="time"/>.</param>
    public double Bound(long time, out long end)
    {
        var (bound, next) = Piece(Cycle > 0 ? time % Cycle : time);
        end = next == long.MaxValue ? next : time - (Cycle > 0 ? time % Cycle : time) + next;
        for (var i = 0; i < Bursts.Count; i++)
        {
            if (Bursts[i].Covers(time)) bound = Math.Max(bound, Bursts[i].Load);
            if (Bursts[i].From > time) end = Math.Min(end, Bursts[i].From);
            else if (Bursts[i].To > time) end = Math.Min(end, Bursts[i].To);
        }

        return Surges.Count == 0 ? bound : bound * SurgeUntil(time, ref end);
    }

    /// <summary>The first time, not before this one, at which the load is above a level; −1: never again.</summary>
    public long NextAbove(long time, double level)
    {
        if (At(time) > level) return time;
        var burst = long.MaxValue;
        for (var i = 0; i < Bursts.Count; i++)
            if (Bursts[i].Load > level && Bursts[i].From > time) burst = Math.Min(burst, Bursts[i].From);
        var next = Math.Min(Math.Min(burst, NextAboveWithout(time, level)), NextSurgeAbove(time, level));
        return next == long.MaxValue ? -1 : next;
    }

    /// <summary>The same course, higher or lower.</summary>
    /// <param name="factor">Multiple of every load; 0 or more.</param>
    public LoadCurve Times(double factor) => new(
        [.. Points.Select(p => p with { Load = p.Load * factor })], [.. Bursts.Select(b => b with { Load = b.Load * factor })], Cycle)
    {
        Surges = Surges, SteadyFrom = SteadyFrom, Max = Max * factor,
    };

    private static double Highest(EquatableList<CurvePoint> points, EquatableList<LoadBurst> bursts) =>
        Math.Max(points.Max(p => p.Load), bursts.Select(b => b.Load).DefaultIfEmpty(0).Max());

    // the first time at which the points alone are above a level
    private long NextAboveWithout(long time, double level) => Cycle > 0 ? NextInCycle(time, level) : NextBaseAbove(time, level);

    private double Base(long time)
    {
        if (time <= Points[0].At) return Points[0].Load;
        if (time >= Points[^1].At) return Points[^1].Load;
        var after = After(time);
        return Between(Points[after - 1], Points[after], time);
    }

    private (double Bound, long End) Piece(long time)
    {
        if (time < Points[0].At) return (Points[0].Load, Points[0].At);
        if (time >= Points[^1].At) return (Points[^1].Load, long.MaxValue);
        var after = After(time);
        return (Math.Max(Points[after - 1].Load, Points[after].Load), Points[after].At);
    }

    // the first point that is later; there is one
    private int After(long time)
    {
        var (low, high) = (0, Points.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Points[middle].At > time) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static double Between(CurvePoint a, CurvePoint b, long time) =>
        b.At == a.At ? b.Load : a.Load + ((b.Load - a.Load) * ((double)(time - a.At) / (b.At - a.At)));

    private long NextInCycle(long time, double level)
    {
        var begun = time - (time % Cycle);
        var next = NextBaseAbove(time - begun, level);
        if (next < Cycle) return begun + next;
        var first = Points[0].Load > level ? 0 : NextBaseAbove(0, level);
        return first >= Cycle ? long.MaxValue : begun + Cycle + first;        // at the cycle's end it has begun again
    }

    private long NextBaseAbove(long time, double level)
    {
        if (time >= Points[^1].At) return long.MaxValue;
        var i = _peaks.NextAbove(After(time), level);
        return i < 0 ? long.MaxValue : i == 0 ? Points[0].At : Crossing(Points[i - 1], Points[i], time, level);
    }

    private static long Crossing(CurvePoint a, CurvePoint b, long time, double level)
    {
        if (a.Load >= b.Load || level < a.Load) return Math.Max(time, a.At);
        var at = a.At + (long)Math.Ceiling((b.At - a.At) * ((level - a.Load) / (b.Load - a.Load)));
        // a nanosecond more where the curve only touches the level there, and none where that would be the next cycle's first
        return Math.Clamp(Between(a, b, at) > level ? at : at + 1, time, Math.Max(time, b.At));
    }
}
