using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Traces;

namespace Jauge.Dynamics;

/// <summary>Compiles a recording.</summary>
internal static class TraceBuilder
{
    private const long Minute = 60L * RunTime.Second;

    internal static TraceModel? Of(Trace? trace, TraceSpec? spec, IReadOnlyList<string> requests)
    {
        if (trace is null || trace.Length <= TimeSpan.Zero) return null;
        var (scale, speed) = ((double)(spec?.Scale ?? 1), (double)(spec?.Speed ?? 1));
        return trace.Intervals.Count > 0 ? Rates(trace, scale, speed) : Arrivals(trace, scale, speed, requests);
    }

    /// <summary>How long the replay takes.</summary>
    internal static TimeSpan Length(Trace? trace, TraceSpec? spec) =>
        trace is null ? TimeSpan.Zero : trace.Length / (double)(spec?.Speed ?? 1);

    /// <summary>Whether a recorded request is of a class.</summary>
    internal static bool Uses(Trace? trace, string request)
    {
        if (trace is null) return false;
        var index = trace.Requests.ToList().IndexOf(request);
        return index >= 0 && trace.Arrivals.Any(a => a.Request == index);
    }

    private static TraceModel Rates(Trace trace, double scale, double speed)
    {
        var points = trace.Intervals.SelectMany(i => new[]
        {
            new CurvePoint(Nanoseconds(i.From, speed), i.PerSecond * scale * speed),
            new CurvePoint(Nanoseconds(i.To, speed), i.PerSecond * scale * speed),
        }).ToList();
        points.Add(new(points[^1].At, 0));
        if (points[0].At > 0) points.InsertRange(0, [new(0, 0), new(points[0].At, 0)]);
        var curve = new LoadCurve([.. points], []);
        var sum = trace.Intervals.Sum(i => i.PerSecond * (i.To - i.From).TotalSeconds) * scale;
        return new() { Rates = curve, Mean = sum / (trace.Length.TotalSeconds / speed), Peak = curve.Max };
    }

    private static TraceModel Arrivals(Trace trace, double scale, double speed, IReadOnlyList<string> requests)
    {
        var index = requests.Select((r, i) => (Name: r, i)).ToDictionary(r => r.Name, r => r.i, StringComparer.Ordinal);
        var classes = trace.Requests.Select(r => index.GetValueOrDefault(r, -1)).ToArray();
        EquatableList<TracedArrival> arrivals =
            [.. trace.Arrivals.Select(a => new TracedArrival(Nanoseconds(a.At, speed), a.Request < 0 ? -1 : classes[a.Request]))];
        return new()
        {
            Arrivals = arrivals, Resolution = Nanoseconds(trace.Resolution, speed), Scale = scale,
            Mean = arrivals.Count * scale / (trace.Length.TotalSeconds / speed), Peak = Busiest(arrivals) * scale,
        };
    }

    private static double Busiest(EquatableList<TracedArrival> arrivals)
    {
        var (first, most) = (0, 0);
        for (var i = 0; i < arrivals.Count; i++)
        {
            while (arrivals[first].At < arrivals[i].At - Minute) first++;
            most = Math.Max(most, i - first + 1);
        }

        return most / RunTime.ToSeconds(Math.Clamp(arrivals[^1].At, RunTime.Second, Minute));
    }

    private static long Nanoseconds(TimeSpan time, double speed) => RunTime.FromTimeSpan(time / speed);
}
