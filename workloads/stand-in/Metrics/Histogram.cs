using System.Globalization;
using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>Times by bucket, five to a decade from 0.1 ms to 100 s: a fit from them is off by a few percent; safe from any thread.</summary>
public sealed class Histogram
{
    private static readonly double[] Bounds = [.. from decade in Enumerable.Range(-4, 6)
        from step in (double[])[1, 1.6, 2.5, 4, 6.3] select Math.Round(step * Math.Pow(10, decade), 5), 100];

    private static readonly string[] Names = [.. Bounds.Select(b => b.ToString("R", CultureInfo.InvariantCulture)), "+Inf"];
    private readonly long[] _counts = new long[Bounds.Length + 1];
    private double _sum;

    /// <summary>One more time, in seconds; 0 or more.</summary>
    public void Observe(double seconds)
    {
        var found = Array.BinarySearch(Bounds, seconds);
        Interlocked.Increment(ref _counts[found >= 0 ? found : ~found]);
        for (double old, next; ;)
        {
            old = Volatile.Read(ref _sum);
            next = old + seconds;
            if (Interlocked.CompareExchange(ref _sum, next, old).Equals(old)) return;
        }
    }

    internal void Write(StringBuilder text, string name, string labels)
    {
        var (before, total) = (labels.Length > 0 ? labels + "," : "", 0L);
        for (var i = 0; i < _counts.Length; i++)
        {
            total += Interlocked.Read(ref _counts[i]);
            text.Line($"{name}_bucket", $"{before}le=\"{Names[i]}\"", total);
        }

        text.Line($"{name}_sum", labels, Volatile.Read(ref _sum));
        text.Line($"{name}_count", labels, total);
    }
}
