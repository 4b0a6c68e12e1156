using Jauge.Control.Random;

namespace Jauge.Simulation.Analysis;

/// <summary>Times of requests that were drawn, with a weight each.</summary>
internal sealed class DrawnTimes
{
    private readonly (double Time, double Weight)[] _times;
    private readonly double _weight;
    private readonly int _drawn;

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
                var time = draw.Draw(root, out var isServed);
                if (!isServed) failed++;
                if (isServed || IsAwaited(model, root, time)) times.Add((time, 1));
                _drawn++;
            }
        }

        (_times, _weight) = ([.. times.OrderBy(t => t.Item1)], times.Count);
        Failed = _drawn > 0 ? (double)failed / _drawn : 0;
    }

    // who is turned away at once has no answer to wait for; who waits in vain has waited, as in a run
    private static bool IsAwaited(FlowModel model, int root, double time) => model.Limit(root) is > 0 and var limit && time >= limit;

    private DrawnTimes((double Time, double Weight)[] times, double failed) =>
        (_times, _weight, Failed) = (times, times.Sum(t => t.Weight), failed);

    /// <summary>Share that was not served.</summary>
    internal double Failed { get; }

    /// <summary>Classes together, by their shares.</summary>
    internal static DrawnTimes Mixed(IReadOnlyList<DrawnTimes> classes, IReadOnlyList<double> shares)
    {
        var all = classes.SelectMany((c, i) => c._times.Select(t => (t.Time, Weight: t.Weight * shares[i] / Math.Max(1, c._drawn))));
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
