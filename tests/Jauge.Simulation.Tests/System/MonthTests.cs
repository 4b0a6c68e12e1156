using Jauge.Core;
using Jauge.Simulation.Analysis;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>The expected month, held against the event engine on the same hour.</summary>
public sealed class MonthTests : IDisposable
{
    private const string Page = "page: { shop: 'lognormal(20 ms, 20 ms)', calls: [ { to: db, times: 2, takes: exponential(2 ms) } ] }";
    private const string Starts = "starts-in: 'lognormal(8 s, 2 s)'";

    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-month-").FullName;

    public static TheoryData<string, string> Hours => new()
    {
        { $"replicas: 2..20, scaling: {{ http-concurrency: 10 }}, serves: {{ {Starts} }}", "arrivals: 90/s, ramp: 20 min, hold: 40 min" },
        { $"replicas: 2..20, scaling: {{ http-concurrency: 5 }}, serves: {{ concurrency: 20, {Starts} }}",
            "users: 500, think: exponential(8 s), ramp: 10 min, hold: 50 min" },
        { $"replicas: 2..20, scaling: {{ http-concurrency: 10 }}, serves: {{ {Starts} }}",
            "arrivals: 40/s, hold: 60 min, spikes: [ { at: 20 min, to: 120/s, for: 10 min } ]" },
    };

    [Theory]
    [MemberData(nameof(Hours))]
    public void Run_OneHour_IsAsTheEventEngineHasIt(string shop, string workload) =>
        ShouldAgree(Given.ShopWithDatabase($"cpu: 1, {shop}", Page, workload, sku: "GP_Standard_D4ds_v4"), "shop");

    [Fact]
    public void Run_OneHourOfKubernetes_IsAsTheEventEngineHasIt() => ShouldAgree("""
        system: given
        currency: EUR
        region: aws/eu-west-3
        components:
          nodes: { uses: aws/ec2-node-group, sku: m6i.2xlarge, replicas: 10..10, storage: 100 GB, zones: 3, price-from: eu-west-3 }
          api:
            uses: aws/eks-workload
            runs-on: nodes
            image: api
            replicas: 2..30
            cpu: 1
            memory: 1 GiB
            asks: { cpu: 1, memory: 1 GiB }
            scaling: { policy: hpa, cpu: 50 % }
            serves: { starts-in: 20 s }
        requests: { page: { api: 'lognormal(30 ms, 20 ms)' } }
        workload: { arrivals: 200/s, ramp: 20 min, hold: 40 min }
        """, "api");

    [Fact]
    public void Run_FastRamp_IsAsTheEventEngineHasIt() =>
        ShouldAgree(FastRamp("users: 400, think: exponential(5 s), ramp: 1 min, hold: 4 min"), "web", 20);

    [Fact]
    public void Run_FastRampAndLongHold_IsAsTheEventEngineHasIt() =>
        ShouldAgree(FastRamp("users: 400, think: exponential(5 s), ramp: 1 min, hold: 59 min"), "web", 20);

    [Fact]
    public void Run_Trace_IsAsTheEventEngineHasIt()
    {
        File.WriteAllText(Path.Combine(_folder, "friday.csv"),
            "time,requests\n2026-11-20T20:00:00Z,600\n2026-11-20T20:01:00Z,4200\n2026-11-20T20:02:00Z,5400\n2026-11-20T20:03:00Z,1800\n");
        var path = Path.Combine(_folder, "recorded.yaml");
        File.WriteAllText(path, """
            system: recorded
            currency: EUR
            region: azure/westeurope
            components:
              web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..10, scaling: { http-concurrency: 20 } }
            requests: { page: { web: 12 ms, path: GET / } }
            workload: { trace: { file: friday.csv, scale: 1.5 } }
            """);
        ShouldAgree(Given.Delivered(path, new DiagnosticBag()), "web", 20);
    }

    [Fact]
    public void Run_ShortEvent_IsOverItsPromiseWhereItsPercentileIs()
    {
        var month = MonthSimulation.Run(Given.Deployment(FastRamp(
            "users: 400, think: exponential(5 s), ramp: 1 min, hold: 4 min", "promises: { latency: { p99: 50 ms } }")),
            cancellation: TestContext.Current.CancellationToken);

        month.P99.ShouldBeGreaterThan(0.05);
        month.Promises.Single().Minutes.ShouldBeInRange(0.1, 5);
    }

    [Fact]
    public void Run_DayCurve_StandsForAllDays()
    {
        var month = MonthSimulation.Run(Given.Deployment(Curve("")), cancellation: TestContext.Current.CancellationToken);
        var year = MonthSimulation.Run(Given.Deployment(Curve("")), new() { Period = MonthOptions.Year },
            TestContext.Current.CancellationToken);

        month.Shape.ShouldBe(MonthShape.Curve);
        month.Hours.ShouldBe(730, 0.01);
        month.Requests.ShouldBe(90 * 0.6 * 730 * 3600, 0.01 * 90 * 0.6 * 730 * 3600);       // from 20 % to 100 % and back
        // 10 requests a second each, rounded up and held for five minutes
        month.AverageOf("shop")!.Value.ShouldBeInRange(5.6, 6.8);
        month.Replicas.Single().Min.ShouldBe(2);
        month.Replicas.Single().Max.ShouldBeInRange(9, 11);
        year.AverageOf("shop").ShouldBe(month.AverageOf("shop"));
        year.Replicas.Single().Hours.ShouldBe(12 * month.Replicas.Single().Hours, 0.01);
    }

    [Fact]
    public void Run_BurstOfACurve_IsThereOnce()
    {
        var plain = MonthSimulation.Run(Given.Deployment(Curve("")), cancellation: TestContext.Current.CancellationToken);
        var burst = MonthSimulation.Run(Given.Deployment(Curve(", spikes: [ { at: 36 h, to: 180/s, for: 2 h } ]")),
            cancellation: TestContext.Current.CancellationToken);

        burst.Replicas.Single().Max.ShouldBeGreaterThan(16);
        burst.Hours.ShouldBe(730, 0.01);
        (burst.Replicas.Single().Hours - plain.Replicas.Single().Hours).ShouldBeInRange(10, 30);     // eight to ten more for two hours
    }

    [Fact]
    public void Run_EventWithVolume_SpreadsTheRest()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 2..20, scaling: { http-concurrency: 10 }", "page: { shop: 10 ms }",
            "arrivals: 100/s, hold: 2 h, volumes: { requests: 5M/month }");

        var month = MonthSimulation.Run(Given.Deployment(yaml), new() { Requests = 0 }, TestContext.Current.CancellationToken);

        month.Shape.ShouldBe(MonthShape.EventAndVolume);
        month.Requests.ShouldBe(5e6, 5e3);
        month.AverageOf("shop")!.Value.ShouldBe(2 + (8.7 * 2 / 730), 0.02);       // ten for two hours, else two
    }

    [Fact]
    public void Run_EventWithoutVolume_SaysThatNobodyKnowsTheMonth()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 2..20, scaling: { http-concurrency: 10 }", "page: { shop: 10 ms }",
            "arrivals: 100/s, hold: 2 h");

        var month = MonthSimulation.Run(Given.Deployment(yaml), new() { Requests = 0 }, TestContext.Current.CancellationToken);

        month.Shape.ShouldBe(MonthShape.EventAlone);
        month.Hours.ShouldBe(2, 1e-6);
        month.AverageOf("shop").ShouldBeNull();
    }

    [Fact]
    public void Run_ShortOverload_CountsTheMinutesOverThePromise()
    {
        var yaml = Given.Shop("cpu: 1, replicas: 1, serves: { concurrency: 1 }", "page: { shop: exponential(20 ms) }",
            "arrivals: 20/s, hold: 60 min, spikes: [ { at: 20 min, to: 100/s, for: 2 min } ]", "promises: { latency: { p95: 1 s } }");

        var promise = MonthSimulation.Run(Given.Deployment(yaml), cancellation: TestContext.Current.CancellationToken).Promises.Single();

        // 6,000 too many in 2 min, served at 30 a second beside those who come: 3.3 min, and 1 s sooner
        promise.Minutes.ShouldBeInRange(5, 7);
    }

    [Fact]
    public void Run_Twice_GivesTheSame()
    {
        var first = MonthSimulation.Run(Given.Deployment(Curve("")), cancellation: TestContext.Current.CancellationToken);
        var second = MonthSimulation.Run(Given.Deployment(Curve("")), cancellation: TestContext.Current.CancellationToken);

        second.Replicas.ShouldBe(first.Replicas);
        (second.Mean, second.P95, second.P99).ShouldBe((first.Mean, first.P95, first.P99));
    }

    private static string Curve(string more) => Given.ShopWithDatabase(
        $"cpu: 1, replicas: 2..20, scaling: {{ http-concurrency: 10 }}, serves: {{ {Starts} }}", Page,
        $"arrivals: 90/s, curve: [ {{ at: 0 h, load: 20 % }}, {{ at: 12 h, load: 100 % }}, {{ at: 24 h, load: 20 % }} ]{more}",
        sku: "GP_Standard_D4ds_v4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FastRamp(string workload, string rest = "") => $$"""
        system: shop
        currency: EUR
        region: azure/westeurope
        components:
          web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1..5, scaling: { http-concurrency: 10 }, serves: { concurrency: 20 } }
          db: { uses: azure/mysql-flexible-server, sku: GP_Standard_D2ds_v4, storage: 64 GB }
        requests:
          home: { share: 90 %, web: 12 ms, calls: [ { to: db, takes: 3 ms } ] }
          order: { share: 10 %, web: 'lognormal(40 ms, 20 ms)', calls: [ { to: db, times: 4, takes: 5 ms } ] }
        workload: { {{workload}} }
        {{rest}}
        """;

    private static void ShouldAgree(string yaml, string component, int replications = 5) =>
        ShouldAgree(Given.Deployment(yaml), component, replications);

    private static void ShouldAgree(Deployment deployment, string component, int replications)
    {
        var month = MonthSimulation.Run(deployment, cancellation: TestContext.Current.CancellationToken);
        var played = SystemSimulation.Run(deployment, new() { Replications = replications }, TestContext.Current.CancellationToken);
        var seconds = played.Duration.TotalSeconds;

        month.Shape.ShouldBe(MonthShape.EventAlone);
        month.Hours.ShouldBe(seconds / 3600, 1e-6);
        month.Requests.ShouldBe(played.All.Sent.Value * seconds, 0.01 * played.All.Sent.Value * seconds);
        var hours = played.Components.Single(c => c.Name == component).ReplicaHours.Value;
        month.Replicas.Single(r => r.Component == component).Hours.ShouldBe(hours, 0.02 * hours);
        month.Mean.ShouldBe(played.All.Mean.Value, 0.05 * played.All.Mean.Value);
        month.P95.ShouldBe(played.All.P95.Value, 0.05 * played.All.P95.Value);
        month.P99.ShouldBe(played.All.P99.Value, 0.05 * played.All.P99.Value);
    }
}
