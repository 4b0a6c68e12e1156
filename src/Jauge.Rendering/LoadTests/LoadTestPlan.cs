using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.LoadTests;

/// <summary>Which tests an environment gets: those of the description, and a usual one for each profile that it does not name.</summary>
internal static class LoadTestPlan
{
    private static readonly TimeSpan Spike = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Stress = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Endurance = TimeSpan.FromHours(4);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ramp = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(30);

    internal static IReadOnlyList<LoadTest> Of(Deployment deployment)
    {
        var stated =
            deployment.Spec.LoadTests.Where(t => (t.Value.Environment ?? deployment.Document.MainEnvironment) == deployment.Environment)
            .Select(t => Stated(t.Key, t.Value, deployment.Spec.Workload)).OfType<LoadTest>().ToList();
        var usual = Enum.GetValues<LoadProfile>().Where(p => stated.All(t => t.Profile != p))
            .Select(p => Usual(p, deployment.Spec.Workload)).OfType<LoadTest>();
        return Sorted(stated.Concat(usual));
    }

    /// <summary>The test of a file of its own, and whether anybody answers at all.</summary>
    internal static IReadOnlyList<LoadTest> Of(string name, WorkloadSpec workload)
    {
        var full = Usual(LoadProfile.Load, workload) is { } load ? load with { Name = K6.Slug(name) } : null;
        return Sorted(new[] { Usual(LoadProfile.Smoke, workload), full }.OfType<LoadTest>());
    }

    private static IReadOnlyList<LoadTest> Sorted(IEnumerable<LoadTest> tests)
    {
        return [.. tests.OrderBy(t => t.Profile).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }

    private static LoadTest? Stated(string name, LoadTestSpec test, WorkloadSpec? workload)
    {
        if (OfferedLoad.Of(test, workload) is not { } load) return null;
        var profile = test.Profile ?? LoadProfile.Load;
        var ramp = profile is LoadProfile.Endurance ? 0.05m : 0.1m;
        return Shaped(new() { Name = K6.Slug(name), Profile = profile, Title = test.Title, Load = load, Lasts = test.Lasts, Stages = [] },
            ramp);
    }

    private static LoadTest? Usual(LoadProfile profile, WorkloadSpec? workload)
    {
        var name = profile.ToString().ToLowerInvariant();
        if (profile == LoadProfile.Smoke)
            return new() { Name = name, Profile = profile, Load = new(false, 1, false), Lasts = TimeSpan.Zero, Stages = [] };
        if (OfferedLoad.Of(workload) is not { } load) return null;
        var (ramp, hold) = (workload!.Ramp ?? Ramp, workload.Hold ?? Hold);
        var test = new LoadTest { Name = name, Profile = profile, Load = load, Lasts = ramp + hold, Stages = [] };
        return profile switch
        {
            LoadProfile.Load when Follows(workload, TimeSpan.Zero, Endurance) => Curved(test, workload),
            LoadProfile.Load => Shaped(test, (decimal)(ramp / (ramp + hold))),
            LoadProfile.Spike => Shaped(test with { Lasts = Spike }, 0),
            LoadProfile.Stress => Shaped(test with { Lasts = Stress }, 0),
            _ when Follows(workload, Endurance, Day) => Curved(test, workload),
            _ => Shaped(test with { Lasts = Endurance }, 0.02m),
        };
    }

    // the curve of an event is the load test; that of a day is what a system has to endure; a week is too long for a test
    private static bool Follows(WorkloadSpec workload, TimeSpan longerThan, TimeSpan atMost) =>
        workload.Curve.Count > 1 && workload.Curve[^1].At > longerThan && workload.Curve[^1].At <= atMost;

    private static LoadTest Shaped(LoadTest test, decimal ramp) => test.Profile switch
    {
        LoadProfile.Spike =>
            test with { From = 0.1m, Stages = [new(0.3m, 0.1m), new(0.02m, 1), new(0.36m, 1), new(0.02m, 0.1m), new(0.3m, 0.1m)] },
        LoadProfile.Stress =>
            test with { Stages = [.. new[] { 1, 1.5m, 2, 2.5m, 3 }.SelectMany(l => new LoadStage[] { new(0.1m, l), new(0.1m, l) })] },
        _ => Steady(test with { Stages = [.. new LoadStage[] { new(ramp, 1), new(1 - ramp, 1) }.Where(s => s.Time > 0)] }),
    };

    private static LoadTest Steady(LoadTest test)
    {
        var last = test.Length(test.Stages[^1]);
        return test with { From = test.Stages.Count > 1 ? 0 : 1,
            Hold = (test.Stages.Count > 1 ? test.Length(test.Stages[0]) : TimeSpan.Zero, last) };
    }

    // once through the curve: the whole day, week or event
    private static LoadTest Curved(LoadTest test, WorkloadSpec workload)
    {
        var (points, whole) = (workload.Curve, workload.Curve[^1].At);
        return test with
        {
            Lasts = whole, From = points[0].Load.Value,
            Stages = [.. points.Skip(1).Select((p, i) => new LoadStage((decimal)((p.At - points[i].At) / whole), p.Load.Value))
                .Where(s => s.Time > 0)],
        };
    }
}
