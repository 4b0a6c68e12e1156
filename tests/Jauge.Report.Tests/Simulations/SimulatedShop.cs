using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

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

    public static LoadLimit Largest { get; } = SystemSimulation.FindLimit(
        Given.Shop.MainCost.Deployment, Options with { Faults = [], Until = TimeSpan.FromMinutes(1) });

    public static ComparisonResult Compared { get; } = SystemSimulation.Compare(
        Given.Shop.MainCost.Deployment, Given.ChangedCost.Deployment, Options with { Faults = [], Until = TimeSpan.FromMinutes(2) });

    /// <summary>The same with something in every list, for what is said of keys.</summary>
    public static SimulationResult Full { get; } =
        Result with
        {
            Scaling = [new(TimeSpan.FromMinutes(1), "web", "acme/north", 2, 3, Core.Text.Same("cpu"))],
            Part = new(TimeSpan.FromMinutes(2), 2, true, 1000, Core.Text.Same("a part")),
            Journeys =
            [
                new() { Name = "buyer", Title = Core.Text.Same("Buyer"), Begun = new(5, 4, 6), Completed = new(0.7, 0.6, 0.8), Left = new(0.2, 0.1, 0.3), GivenUp = new(0.1, 0, 0.2), P50 = new(30, 29, 31), P95 = new(90, 88, 92) },
            ],
        };

    private static SimulationOptions Options => new()
    {
        Seed = 7, Replications = 2, Until = TimeSpan.FromMinutes(5),
        Faults =
        [
            Fault.Slow("db", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1), 20),
            Fault.Failing("db", TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(30), 0.5),
        ],
    };

    public static SimulationResult Run(int threads) => SystemSimulation.Run(Given.Shop.MainCost.Deployment, Options with { Threads = threads });
}
