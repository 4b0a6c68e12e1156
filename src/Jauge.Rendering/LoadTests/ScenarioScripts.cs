using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Rendering.Files;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rendering.LoadTests;

/// <summary>Renders a load test in a file of its own: a k6 script that sends what <c>jauge load</c> sends.</summary>
public static class ScenarioScripts
{
    // as long as jauge load waits where nothing is said
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(60);

    /// <summary>The scripts.</summary>
    /// <param name="document">The load test; it has no mistake.</param>
    /// <param name="language">Of comments.</param>
    /// <param name="bag">Takes what is wrong with its tables.</param>
    /// <returns>The same bytes for the same file.</returns>
    public static Delivery Render(ScenarioDocument document, Language language, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(bag);
        var test = document.Spec;
        var subject = new LoadSubject
        {
            Name = test.Load, Environment = "", Folder = "", Language = language,
            KeepsCookies = test.Cookies ?? true, Timeout = UsualPatience,
            Spec = new SystemSpec
            {
                System = test.Load, Currency = new Currency("EUR"), Components = EquatableMap<ComponentSpec>.Empty,
                Requests = test.Classes, Workload = test.Workload,
                Promises = Promises(test.Thresholds),
            },
            Tables = DataFiles.Read(document.Folder, test.Data, test.Classes, name => document.Locate($"data.{name}"), bag),
        };
        return Delivery.Of(LoadTestsRenderer.Render(subject, LoadTestPlan.Of(test.Load, test.Workload)), Notes(test));
    }

    // thresholds of one class have no place among a system's promises
    private static PromisesSpec Promises(EquatableList<Threshold> thresholds)
    {
        var all = thresholds.Where(t => t.Request is null).ToList();
        Threshold? Of(ThresholdMetric metric, double quantile = 0) =>
            all.Find(t => t.Metric == metric && Math.Abs(t.Quantile - quantile) < 1e-9);
        TimeSpan? Time(Threshold? threshold) => threshold is null ? null : TimeSpan.FromSeconds(threshold.Bound);
        return new()
        {
            ErrorRate = Of(ThresholdMetric.ErrorRate) is { } errors ? new Ratio((decimal)errors.Bound) : null,
            Throughput = Of(ThresholdMetric.Throughput) is { } rate ? Ranges.Exactly(new Rate((decimal)rate.Bound)) : null,
            Latency = new()
            {
                Mean = Time(Of(ThresholdMetric.Mean)), P50 = Time(Of(ThresholdMetric.Quantile, 0.5)),
                P90 = Time(Of(ThresholdMetric.Quantile, 0.9)),
                P95 = Time(Of(ThresholdMetric.Quantile, 0.95)), P99 = Time(Of(ThresholdMetric.Quantile, 0.99)),
                P999 = Time(Of(ThresholdMetric.Quantile, 0.999)),
            },
        };
    }

    private static IEnumerable<Text> Notes(LoadScenarioSpec test)
    {
        var foreign = test.Thresholds.Where(t => t.Request is not null || t.Metric == ThresholdMetric.Max).ToList();
        if (foreign.Count > 0) yield return new($"k6 does not judge {string.Join(", ", foreign)}: jauge load does.",
            $"k6 ne juge pas {string.Join(", ", foreign)} : jauge load le fait.");
        if (test.Trace is not null) yield return new("the script does not replay the recorded arrivals: jauge load does.",
            "le script ne rejoue pas les arrivées enregistrées : jauge load le fait.");
    }
}
