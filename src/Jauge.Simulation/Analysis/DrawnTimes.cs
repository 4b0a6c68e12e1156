using Jauge.Simulation.Random;

namespace Jauge.Simulation.Analysis;

/// <summary>Times of requests that were drawn, with a weight each.</summary>
internal sealed class DrawnTimes
{
    private readonly (double Time, double Weight)[] _times;
    private readonly double _weight;

    /// <summary>Draws requests of one class, in each region as many as it has its share of them.</summary>
    internal DrawnTimes(FlowModel model, FlowState state, int root, int index, int count)
    {
        var times = new List<(double, double)>(count);
        var (total, failed) = (Math.Max(state.Total, double.Epsilon), 0);
        for (var region = 0; region < model.Regions; region++)
        {
            var key = StreamKey.Of(index, region, "analysis", "requests");
            var (draw, here) = (new RequestDraw(model, state, region, key), (int)Math.Round(count * state.Throughput[region] / total));
            for (var i = 0; i < here; i++)
            {
                times.Add((draw.Draw(root, out var isServed), 1));
                if (!isServed) failed++;
            }
        }

        (_times, _weight) = ([.. times.OrderBy(t => t.Item1)], times.Count);
        Failed = times.Count > 0 ? (double)failed / times.Count : 0;
    }

    private DrawnTimes((double Time, double Weight)[] times, double failed) =>
        (_times, _weight, Failed) = (times, times.Sum(t => t.Weight), failed);

    /// <summary>Share that was not served.</summary>
    internal double Failed { get; }

    /// <summary>Classes together, by their shares.</summary>
    internal static DrawnTimes Mixed(IReadOnlyList<DrawnTimes> classes, IReadOnlyList<double> shares)
    {
        var all = classes.SelectMany((c, i) => c._times.Select(t => (t.Time, Weight: t.Weight * shares[i] / Math.Max(1, c._times.Length))));
        return new([.. all.OrderBy(t => t.Time)], classes.Select((c, i) => c.Failed * shares[i]).Sum());
    }

    /// <summary>In seconds; not a number without draws.</summary>
    internal double Quantile(double probability)
    {
        if (_times.Length == 0) return double.NaN;
        var seen = 0.0;
        foreach (var (time, weight) in _times)
            if ((seen += weight) >= probability * _weight) return time;
        return _times[^1].Time;
    }
}
