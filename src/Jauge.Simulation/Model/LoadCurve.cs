using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>How much load there is over time: straight between its points, as at its ends beyond them, and at least a burst's height during
/// the burst.</summary>
/// <param name="Points">Rising in time; at least one.</param>
/// <param name="Bursts">In any order.</param>
internal sealed record LoadCurve(EquatableList<LoadPoint> Points, EquatableList<LoadBurst> Bursts)
{
    /// <summary>Largest value.</summary>
    internal double Max { get; } = Math.Max(Points.Max(p => p.Load), Bursts.Select(b => b.Load).DefaultIfEmpty(0).Max());

    /// <summary>The load at a time; called for every request, so that it allocates nothing.</summary>
    internal double At(long time)
    {
        var load = Base(time);
        for (var i = 0; i < Bursts.Count; i++)
            if (Bursts[i].Covers(time)) load = Math.Max(load, Bursts[i].Load);
        return load;
    }

    /// <summary>The first time, not before this one, at which the load is above a level; −1: never again.</summary>
    internal long NextAbove(long time, double level)
    {
        if (At(time) > level) return time;
        var burst = Bursts.Where(b => b.Load > level && b.From > time).Select(b => b.From).DefaultIfEmpty(long.MaxValue).Min();
        var next = Math.Min(burst, NextBaseAbove(time, level));
        return next == long.MaxValue ? -1 : next;
    }

    internal LoadCurve Times(double factor) => new(
        [.. Points.Select(p => p with { Load = p.Load * factor })], [.. Bursts.Select(b => b with { Load = b.Load * factor })]);

    private double Base(long time)
    {
        if (time <= Points[0].At) return Points[0].Load;
        if (time >= Points[^1].At) return Points[^1].Load;
        for (var i = 1; i < Points.Count; i++)
            if (time <= Points[i].At) return Between(Points[i - 1], Points[i], time);
        return Points[^1].Load;
    }

    private static double Between(LoadPoint a, LoadPoint b, long time) =>
        b.At == a.At ? b.Load : a.Load + ((b.Load - a.Load) * ((double)(time - a.At) / (b.At - a.At)));

    private long NextBaseAbove(long time, double level)
    {
        for (var i = 1; i < Points.Count; i++)
            if (Points[i].At > time && Points[i].Load > level) return Crossing(Points[i - 1], Points[i], time, level);
        return long.MaxValue;
    }

    private static long Crossing(LoadPoint a, LoadPoint b, long time, double level)
    {
        if (a.Load >= b.Load || level < a.Load) return Math.Max(time, a.At);
        var at = a.At + (long)Math.Ceiling((b.At - a.At) * ((level - a.Load) / (b.Load - a.Load)));
        return Math.Clamp(at + 1, time, Math.Max(time, b.At));
    }
}
