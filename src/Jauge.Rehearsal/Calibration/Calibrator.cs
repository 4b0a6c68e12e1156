using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Holds the times that a file states against measured ones.</summary>
/// <param name="spec">The system as described.</param>
/// <param name="reading">Series of Prometheus; null: none.</param>
/// <param name="evidence">Rehearsals of the same configuration; may be empty.</param>
public sealed class Calibrator(SystemSpec spec, MetricReading? reading, IReadOnlyList<MeasuredEvidence> evidence)
{
    private const string OwnWork = "work_cpu_seconds";
    private readonly IReadOnlyList<StatedTime> _times = CallPaths.Of(spec);

    /// <summary>All times of requests that the file states.</summary>
    public IReadOnlyList<StatedTime> Times => _times;

    /// <summary>What was measured of them.</summary>
    /// <param name="wanted">Series that mean a path, by path; what programs count by themselves (<c>work_cpu_seconds{request="…"}</c>)
    /// needs no word here.</param>
    /// <remarks>A histogram wins over processor time. Of the component that takes requests in, it is divided among their classes as the
    /// times that clients waited for them; of any other it only says by what factor all its times are off together.</remarks>
    public EquatableList<CalibratedValue> Run(EquatableMap<SeriesSelector> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var fitted = Series(wanted).ToList();
        var known = fitted.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var covered = _times.Where(t => known.Contains(t.Path)).Select(t => t.Component).ToHashSet(StringComparer.Ordinal);
        return [.. fitted, .. _times.Select(t => t.Component).Distinct().Where(c => !covered.Contains(c)).SelectMany(OfProcessorTime),
            .. Starts().Where(s => !known.Contains(s.Path))];
    }

    /// <summary>What the file states at a path; null where it states no time there.</summary>
    public Distribution? Stated(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _times.FirstOrDefault(t => t.Path == path)?.Time
            ?? (path.Split('.') is ["components", var name, "serves", "starts-in"] ? StartsIn(name) : null);
    }

    private IEnumerable<CalibratedValue> Series(EquatableMap<SeriesSelector> wanted)
    {
        if (reading is null) yield break;
        var own = _times.Where(t => !wanted.ContainsKey(t.Path))
            .Select(t => (t.Path, Selector: new SeriesSelector(OwnWork, EquatableMap.Of(("request", t.Name)))));
        foreach (var (path, selector) in wanted.Select(w => (w.Key, w.Value)).Concat(own))
        {
            if (Stated(path) is { } stated && reading.Histogram(selector) is { } times)
                yield return new(path, stated, DistributionFit.Of(times), selector.ToString());
        }
    }

    private IEnumerable<CalibratedValue> OfProcessorTime(string component)
    {
        var runs = evidence.Where(e => e.ProcessorSeconds.ContainsKey(component)).ToList();
        var times = _times.Where(t => t.Component == component).ToList();
        var used = runs.Sum(e => e.ProcessorSeconds[component]);
        var said = runs.Sum(e => times.Sum(t => Count(e, t) * t.Time.MeanSeconds));
        if (used <= 0 || said <= 0) return [];
        // what is asked for beside the classes of the file, as a login, takes its part too
        var lasted = runs.Sum(e => e.Served.Sum(s => s.Value * e.MeanSeconds.GetValueOrDefault(s.Key)));
        var isByClass = lasted > 0 && times.TrueForAll(t => t.Name == t.Request) && runs.TrueForAll(TimesEveryClass);
        return times.Where(t => !isByClass || runs.Sum(e => Count(e, t)) > 0).Select(t => new CalibratedValue(t.Path, t.Time,
            Scaled(t.Time, isByClass ? OfClass(runs, t, used / lasted) : used / said), $"processor time of {component}"));
    }

    // after how long clients receive a class of requests says how much of the processor time is its; nobody works longer than is waited
    // for: what is above is no request's
    private static double OfClass(List<MeasuredEvidence> runs, StatedTime time, double share)
    {
        var count = runs.Sum(e => Count(e, time));
        var lasted = runs.Sum(e => Count(e, time) * e.MeanSeconds.GetValueOrDefault(time.Request));
        return time.Time.MeanSeconds > 0 ? lasted / count * Math.Min(share, 1) / time.Time.MeanSeconds : 0;
    }

    private static bool TimesEveryClass(MeasuredEvidence run) => run.Served.All(s => s.Value == 0 || run.MeanSeconds.ContainsKey(s.Key));

    private static double Count(MeasuredEvidence run, StatedTime time) => run.Served.GetValueOrDefault(time.Request) * time.Visits;

    private IEnumerable<CalibratedValue> Starts()
    {
        foreach (var (component, starts) in evidence.SelectMany(e => e.StartSeconds).GroupBy(s => s.Key, s => s.Value)
            .Select(g => (g.Key, g.SelectMany(v => v).ToList())))
        {
            if (starts.Count > 0 && spec.Components.ContainsKey(component))
                yield return new(
                    $"components.{component}.serves.starts-in", StartsIn(component),
                    DistributionFit.Of(MeasuredTimes.Of(starts)), $"starts of {component}");
        }
    }

    private Distribution? StartsIn(string component) =>
        spec.Components.TryGetValue(component, out var found) ? found.Serves?.StartsIn : null;

    // a factor moves the mean and keeps the shape; it has no interval
    private static FittedTime Scaled(Distribution time, double factor)
    {
        TimeSpan Of(double seconds) => DistributionFit.Rounded(seconds * factor);
        Distribution scaled = time switch
        {
            LogNormalDistribution log => new LogNormalDistribution(Of(log.MeanSeconds), Of(log.StandardDeviationSeconds)),
            ExponentialDistribution exponential => new ExponentialDistribution(Of(exponential.MeanSeconds)),
            ErlangDistribution erlang => new ErlangDistribution(erlang.Stages, Of(erlang.MeanSeconds)),
            UniformDistribution uniform => new UniformDistribution(Of(uniform.Low.TotalSeconds), Of(uniform.High.TotalSeconds)),
            EmpiricalDistribution empirical => new EmpiricalDistribution(empirical.Values.Select(v => Of(v.TotalSeconds))),
            _ => new ConstantDistribution(Of(time.MeanSeconds)),
        };
        return new(scaled, 0, double.NaN, double.NaN, double.NaN);
    }
}
