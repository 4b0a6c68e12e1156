using Jauge.Core;
using Jauge.Load.Results;

namespace Jauge.Load.Tests.Exports;

/// <summary>Intervals as a run reports them.</summary>
internal static class Intervals
{
    public static LatencyHistogram Times(params IEnumerable<long> nanoseconds)
    {
        var times = new LatencyHistogram();
        foreach (var one in nanoseconds) times.Record(one);
        return times;
    }

    public static LoadProgress Of(int second, params LatencyHistogram[] times) => new(
        new(TimeSpan.FromSeconds(second), TimeSpan.FromSeconds(second + 1))
        {
            Requests = [.. times.Select(t => new IntervalRequest(t.Count + 1, t.Count, 1, 0, 0, 0, t.Max))],
            All = new(times.Sum(t => t.Count) + 1, times.Sum(t => t.Count), times.Length, 0, 0, 0, 0), Connections = 3, UnderWay = 2,
            Present = 5, LateP99 = 2e6,
        },
        times, [.. Enum.GetValues<LoadFailure>().Select(f => f == LoadFailure.Timeout ? (long)times.Length : 0)]);
}
