namespace Jauge.Control.Arrivals;

/// <summary>Arrivals as far from each other as a rate says: so many have come as the curve's area tells.</summary>
/// <param name="curve">A second, over time.</param>
public sealed class EvenArrivals(LoadCurve curve)
{
    private const double Least = 1e-12;

    /// <summary>When the next one comes.</summary>
    /// <param name="now">When the last one did, or 0.</param>
    /// <param name="until">None after it need be found.</param>
    /// <returns>Nanoseconds; −1: none comes any more.</returns>
    public long Next(long now, long until)
    {
        var (from, missing) = (now, (double)RunTime.Second);       // the area to go through, in arrivals a second times nanoseconds
        while (from <= until)
        {
            _ = curve.Bound(from, out var end);
            var (first, last) = (curve.At(from), end == long.MaxValue ? curve.At(from) : curve.At(end - 1));
            var length = end == long.MaxValue ? double.PositiveInfinity : end - from;
            if (Within(first, last, length, missing) is var reached && reached <= length)
                return from + Math.Max(1, (long)Math.Round(reached));
            if (end == long.MaxValue) return -1;
            missing -= (first + last) / 2 * length;
            from = end;
        }

        return -1;
    }

    // first·t + (last − first)/(2·length)·t² = area, solved without losing digits where the curve is nearly level
    private static double Within(double first, double last, double length, double area)
    {
        var slope = double.IsInfinity(length) ? 0 : (last - first) / length;
        var root = (first * first) + (2 * slope * area);
        if (root < 0 || first + Math.Sqrt(root) < Least) return double.PositiveInfinity;
        return 2 * area / (first + Math.Sqrt(root));
    }
}
