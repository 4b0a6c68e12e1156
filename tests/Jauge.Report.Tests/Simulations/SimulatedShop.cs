using Jauge.Pricing.Runs;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Values;

namespace Jauge.Report.Tests.Simulations;

/// <summary>The shop, simulated over a few minutes in which its database slows down and then fails.</summary>
internal static class SimulatedShop
{
    public static IReadOnlyList<string> Command { get; } =
    [
        "jauge simulate shop", "--seed 7", "--replications 2", "--until '5 min'", "--fault 'db slow 20 times at 2 min for 1 min'",
        "--fault 'db failing 50 % at 4 min for 30 s'",
    ];

    public static SimulationResult Result { get; } = Run(threads: 0);

    public static RunCost Cost { get; } = RunPricing.Price(Watched, Given.Catalog, [.. Result.Usage.Select(Observed)]);

    public static LoadLimit Largest { get; } = SystemSimulation.FindLimit(
        Given.Shop.MainCost.Deployment, Options with { Faults = [], Until = TimeSpan.FromMinutes(1) });

    public static ComparisonResult Compared { get; } = SystemSimulation.Compare(
        Given.Shop.MainCost.Deployment, Given.ChangedCost.Deployment, Options with { Faults = [], Until = TimeSpan.FromMinutes(2) });

    public static SimulationResult Preview { get; } = SystemSimulation.Preview(
        Given.Shop.MainCost.Deployment, new() { Until = TimeSpan.FromHours(10), EventBudget = 200_000 });

    /// <summary>The same with something in every list, for what is said of keys.</summary>
    public static SimulationResult Full { get; } =
        Result with
        {
            Scaling = [new(TimeSpan.FromMinutes(1), "web", "acme/north", 2, 3, Core.Text.Same("cpu"))],
            Vertical = [new("web", 1, new(0.5, 0.4, 0.6), new(0.4, 0.3, 0.5), new(2, 1, 3))],
            Part = new(TimeSpan.FromMinutes(2), 2, true, 1000, Core.Text.Same("a part")),
            Queues = [Messages],
            Journeys =
            [
                new() { Name = "buyer", Title = Core.Text.Same("Buyer"), Begun = new(5, 4, 6), Completed = new(0.7, 0.6, 0.8),
                    Left = new(0.2, 0.1, 0.3), GivenUp = new(0.1, 0, 0.2), P50 = new(30, 29, 31), P95 = new(90, 88, 92) },
            ],
            Nodes = [new("pool", new(3, 3, 3), 3, new(0.25, 0.25, 0.25))],
        };


    private static QueueReading Messages => new()
    {
        Name = "jobs", Enqueued = new(2, 2, 2), Delivered = new(1.5, 1.5, 1.5), Retried = new(0.5, 0.5, 0.5),
        DeadLettered = new(0.1, 0.1, 0.1),
        Waiting = new(3, 3, 3), MostWaiting = 9, Wait = new(1, 1, 1), WaitP50 = new(0.5, 0.5, 0.5), WaitP95 = new(4, 4, 4),
        WaitP99 = new(6, 6, 6),
        DoneP95 = new(12, 12, 12), Left = new(4, 4, 4), Drain = new(30, 30, 30),
    };

    private static SimulationOptions Options => new()
    {
        Seed = 7, Replications = 2, Until = TimeSpan.FromMinutes(5),
        Alerts = new() { ScrapeInterval = TimeSpan.FromSeconds(5), EvaluationInterval = TimeSpan.FromSeconds(5),
            RateWindow = TimeSpan.FromSeconds(20) },
        Faults =
        [
            Fault.Slow("db", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1), 20),
            Fault.Failing("db", TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(30), 0.5),
        ],
    };

    public static SimulationResult Run(int threads) => SystemSimulation.Run(Watched, Options with { Threads = threads });

    /// <summary>The shop with alerts: one that fires by the slow database, one by the failing one, one that stays silent, one that nobody
    /// can simulate.</summary>
    private static Deployment Watched => Given.Shop.MainCost.Deployment with
    {
        Spec = Given.Shop.MainCost.Deployment.Spec with
        {
            Alerts = Core.EquatableMap.Of(
                ("slow", Alert("latency.p95 > 200 ms", "web", 20) with { Severity = AlertSeverity.Critical, Title = "Lenteur" }),
                ("errors", Alert("error-rate > 10 %", null, 10)), ("busy", Alert("cpu > 95 %", "web", 60)),
                ("memory", Alert("memory > 85 %", "web", 60))),
        },
    };

    private static AlertSpec Alert(string when, string? component, int seconds) => new()
    {
        When = AlertCondition.TryParse(when, out var condition) ? condition! : throw new ArgumentException(when), Component = component,
        For = TimeSpan.FromSeconds(seconds),
    };

    private static ObservedInterval Observed(UsagePoint point) => new(
        point.From, point.At,
        [.. point.Components.Select(c =>
            new ObservedUse(c.Component, c.Region, (decimal?)c.Replicas, (decimal?)c.Calls, (decimal?)c.AnswerBytes))]);
}
