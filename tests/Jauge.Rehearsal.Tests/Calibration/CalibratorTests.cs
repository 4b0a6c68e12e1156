using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Calibration;
using Jauge.Spec.Reading;

namespace Jauge.Rehearsal.Tests.Calibration;

public sealed class CalibratorTests
{
    private const string System = """
        system: shop
        currency: EUR
        region: azure/westeurope

        components:
          app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..5, serves: { starts-in: lognormal(8 s, 2 s) } }   # the web
          db: { uses: azure/postgresql-flexible-server, sku: GP_Standard_D2s_v3, storage: 32 GB }

        requests:
          browse: { share: 80 %, app: 20 ms, calls: [ { to: db, times: 2, takes: 1 ms } ] }
          buy:
            share: 20 %
            app: lognormal(50 ms, 10 ms)
            calls:
              - to: db
                takes: exponential(4 ms)   # guessed
        workload: { users: 100, think: 10 s, hold: 10 min }
        """;

    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Run_OfSeriesThatProgramsCount_FitsTheTimesOfTheirClasses()
    {
        var values = Calibrator(Page("browse", "lognormal(30 ms, 9 ms)")).Run([]);

        var value = values.ShouldHaveSingleItem();
        value.Path.ShouldBe("requests.browse.app");
        value.Fit.Distribution.MeanSeconds.ShouldBe(0.03, 0.001);
        value.Error.ShouldBe(-1.0 / 3, 0.03);
        value.Agrees.ShouldBeFalse();
    }

    [Fact]
    public void Run_OfSeriesThatAreNamed_FitsAnyPath()
    {
        var selector = SeriesSelector.Parse("call_seconds{to=\"db\"}")!;
        var page = Page("db", "exponential(4 ms)").Replace("work_cpu_seconds", "call_seconds", StringComparison.Ordinal)
            .Replace("request=", "to=", StringComparison.Ordinal);
        var value = Calibrator(page).Run(EquatableMap.Of(("requests.buy.calls.1.takes", selector))).ShouldHaveSingleItem();
        value.Agrees.ShouldBeTrue();
        value.Fit.Distribution.ShouldBeOfType<ExponentialDistribution>();
    }

    [Fact]
    public void Run_OfProcessorTime_MovesAllTimesOfAComponentByOneFactor()
    {
        // 800 × 20 ms + 200 × 50 ms are 26 s: 39 s are half as much again
        var values = new Calibrator(Spec(), null, [Evidence(39)]).Run([]);

        values.Select(v => $"{v.Path} {v.Fit.Distribution}")
            .ShouldBe(["requests.browse.app 30 ms", "requests.buy.app lognormal(75 ms, 15 ms)", "components.app.serves.starts-in 3 s"]);
    }

    [Fact]
    public void Run_OfProcessorTimeAndMeanTimes_DividesItAmongTheClasses()
    {
        // 800 × 10 ms, 200 × 60 ms and 100 × 100 ms were waited for: 3 s of processor time are 0.8 s, 1.2 s, and 1 s of what the
        // file does not state; the database is off by one factor
        var evidence = MeasuredEvidence.Read("""
            { "startedAt": "2026-11-20T20:00:00Z", "seed": 1,
              "requests": [ { "name": "browse", "served": 800, "mean": 0.01 }, { "name": "buy", "served": 200, "mean": 0.06 },
                { "name": "login", "served": 100, "mean": 0.1 } ],
              "components": [ { "component": "app", "processorTime": 3 } ], "databases": [ { "component": "db", "processorTime": 1.2 } ],
              "figures": [] }
            """);

        new Calibrator(Spec(), null, [evidence]).Run([]).Select(v => $"{v.Path} {v.Fit.Distribution}").ShouldBe(
        [
            "requests.browse.app 1 ms", "requests.buy.app lognormal(6 ms, 1.2 ms)",
            "requests.browse.calls.1.takes 500 us", "requests.buy.calls.1.takes exponential(2 ms)",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Run_OfBoth_TakesTheHistogram()
    {
        var reading = MetricReading.Of([Page("browse", "lognormal(30 ms, 9 ms)"), Page("buy", "lognormal(60 ms, 9 ms)")]);
        new Calibrator(Spec(), reading, [Evidence(500)]).Run([]).Where(v => v.Path.StartsWith("requests", StringComparison.Ordinal))
            .ShouldAllBe(v => v.Source.StartsWith("work_cpu"));
    }

    [Fact]
    public void Times_HaveTheNamesThatTheModelGivesTheCalls()
    {
        var times = new Calibrator(Spec(), null, []).Times;
        times.Select(t => $"{t.Name} {t.Component} {t.Path} {t.Visits}").ShouldBe(
        [
            "browse app requests.browse.app 1", "browse/app/db db requests.browse.calls.1.takes 2",
            "buy app requests.buy.app 1", "buy/app/db db requests.buy.calls.1.takes 1",
        ]);
    }

    [Fact]
    public void Write_ChangesTheValuesAndNothingElse()
    {
        var (document, calibrator) = (Document(System), new Calibrator(Spec(), null, [Evidence(39)]));
        var file = new CalibrationWriter(document, "prod", System).Write(calibrator.Run([]), Day, Language.English);

        file.Left.ShouldBeEmpty();
        file.Changes.Select(c => c.Number).ShouldBe([6, 10, 13]);
        var lines = file.Text.Split('\n');
        lines[5].ShouldBe("  # measured 2026-11-20: starts-in of 3 times");
        lines[6].ShouldBe("  app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..5, serves: { starts-in: 3 s } }   # the web");
        lines[10].ShouldBe("  browse: { share: 80 %, app: 30 ms, calls: [ { to: db, times: 2, takes: 1 ms } ] }  # measured 2026-11-20: app by processor time");
        lines[13].ShouldBe("    app: lognormal(75 ms, 15 ms)  # measured 2026-11-20: app by processor time");
        lines[16].ShouldBe("        takes: exponential(4 ms)   # guessed");
        Document(file.Text).In("prod").Requests["buy"].At["app"].ToString().ShouldBe("lognormal(75 ms, 15 ms)");
    }

    [Theory]
    [InlineData("app: { uses: azure/container-app, serves: { concurrency: 9 } }", "serves: { starts-in: 3 s, concurrency: 9 } }  # m")]
    [InlineData("app: { uses: azure/container-app }", "app: { serves: { starts-in: 3 s }, uses: azure/container-app }  # measured")]
    [InlineData("app:\n    uses: azure/container-app   # the web", "    serves: { starts-in: 3 s }  # measured")]
    [InlineData("app:\n    uses: azure/container-app\n    serves:\n      concurrency: 9", "      starts-in: 3 s  # measured")]
    [InlineData("app: {\n    uses: azure/container-app, cpu: 1 }", "    serves: { starts-in: 3 s }, uses: azure")]
    public void Write_OfAStartThatTheFileDoesNotState_PutsItBesideTheOthers(string component, string expected)
    {
        var text = $"system: shop\ncurrency: EUR\nregion: azure/westeurope\ncomponents:\n  {component}\n"
            + "requests:\n  browse: { app: 20 ms }\nworkload: { users: 9 }\n";
        var calibrator = new Calibrator(Document(text).In("prod"), null, [Evidence(39)]);

        var value = calibrator.Run([]).Single(v => v.Path.StartsWith("components", StringComparison.Ordinal));
        var file = new CalibrationWriter(Document(text), "prod", text).Write([value], Day, Language.English);

        (value.Stated, value.Agrees, double.IsNaN(value.Error)).ShouldBe((null, false, true));
        file.Left.ShouldBeEmpty();
        file.Text.Split('\n').ShouldContain(l => l.Contains(expected, StringComparison.Ordinal), file.Text);
        Document(file.Text).In("prod").Components["app"].Serves!.StartsIn.ShouldBe(new ConstantDistribution(TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void Write_ASecondTime_KeepsOneNote()
    {
        var first = new CalibrationWriter(Document(System), "prod", System)
            .Write(new Calibrator(Spec(), null, [Evidence(39)]).Run([]), Day, Language.French).Text;
        var spec = Document(first).In("prod");
        var second = new CalibrationWriter(Document(first), "prod", first)
            .Write(new Calibrator(spec, null, [Evidence(78)]).Run([]), Day.AddDays(1), Language.French).Text;

        second.Split('\n').Single(l => l.Contains("browse:", StringComparison.Ordinal))
            .ShouldEndWith("} ] }  # mesuré 2026-11-21 : app, d'après le temps processeur");
    }

    [Fact]
    public void Write_OfAValueThatIsShared_LeavesItOut()
    {
        var shared = System.Replace("app: lognormal", "app: &t lognormal", StringComparison.Ordinal)
            .Replace("workload:", "  gift:\n    share: 0 %\n    app: *t\nworkload:", StringComparison.Ordinal);
        var document = Document(shared);
        var file = new CalibrationWriter(document, "prod", shared)
            .Write(new Calibrator(document.In("prod"), null, [Evidence(39)]).Run([]), Day, Language.English);
        file.Left.Select(l => l.Path).ShouldBe(["requests.buy.app", "requests.gift.app"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nothing")]
    public void Evidence_ThatIsNone_IsRefused(string text) => Should.Throw<FormatException>(() => MeasuredEvidence.Read(text));

    private static Calibrator Calibrator(string page) => new(Spec(), MetricReading.Of([page]), []);

    private static Jauge.Spec.Model.SystemSpec Spec() => Document(System).In("prod");

    private static SystemDocument Document(string text)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(text, "system.yaml", bag);
        bag.HasErrors.ShouldBeFalse(string.Join('\n', bag.Sorted()));
        return document.ShouldNotBeNull();
    }

    private static MeasuredEvidence Evidence(double seconds) => MeasuredEvidence.Read(FormattableString.Invariant($$"""
        { "startedAt": "2026-11-20T20:00:00Z", "seed": 1,
          "requests": [ { "name": "browse", "served": 800 }, { "name": "buy", "served": 200 } ],
          "components": [ { "component": "app", "processorTime": {{seconds}}, "starts": [ 3, 3, 3 ] } ],
          "figures": [ { "name": "p99", "measured": 0.2 }, { "name": "p50", "measured": null } ] }
        """));

    private static string Page(string request, string distribution)
    {
        var times = DistributionFitTests.Binned([.. DistributionFitTests.Draws(DistributionFitTests.Parse(distribution), 3000, 5)]);
        var (lines, sum) = (new List<string>(), 0L);
        foreach (var (bound, count) in times.Bounds.Zip(times.Counts))
        {
            sum += count;
            var le = double.IsInfinity(bound) ? "+Inf" : bound.ToString(CultureInfo.InvariantCulture);
            lines.Add($"work_cpu_seconds_bucket{{request=\"{request}\",le=\"{le}\"}} {sum}");
        }

        return string.Join('\n',
            lines.Append(FormattableString.Invariant($"work_cpu_seconds_sum{{request=\"{request}\"}} {times.SumSeconds}")));
    }
}
