using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Sessions on a system that never waits, so that renewal theory gives every figure.</summary>
[Trait("kind", "theory")]
public sealed class JourneyTests
{
    private const string Requests =
        "home: { shop: 10 ms }\n  event: { shop: 10 ms }\n  buy: { shop: 10 ms, calls: [ { to: db, takes: 10 ms } ] }";

    private static readonly SimulationOptions Options =
        new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(2), Until = TimeSpan.FromMinutes(22) };

    [Fact]
    public void Run_UsersWithJourneys_BeginSessionsAsRenewalSays()
    {
        var result =
            Given.Run(Yaml("users: 100, think: exponential(2 s), journeys: { visitor: { share: 75 %, steps: [home, event] }, buyer: { share: 25 %, steps: [home, event, buy], pause: exponential(20 s) } }"), Options);

        var cycle = (0.75 * (0.01 + 2 + 0.01 + 2)) + (0.25 * (0.01 + 2 + 0.01 + 2 + 0.02 + 20));
        result.Journeys[0].Begun.ShouldHold(75 / cycle);
        result.Journeys[1].Begun.ShouldHold(25 / cycle);
        Sent(result, "buy").ShouldHold(25 / cycle);
        result.All.Sent.ShouldHold(100 * 2.25 / cycle);
        result.Journeys.ShouldAllBe(j => j.Completed.Value == 1);
    }

    [Fact]
    public void Run_Sessions_LoseTheirShareAtEachStep()
    {
        var result =
            Given.Run(Yaml("sessions: 10/s, hold: 22 min, think: 3 s, journeys: { buyer: { steps: [home, { request: event, continue: 40 % }, buy] } }"), Options);

        var buyer = result.Journeys.ShouldHaveSingleItem();
        buyer.Begun.ShouldHold(10);
        buyer.Left.ShouldHold(0.6);
        Sent(result, "event").ShouldHold(10);
        Sent(result, "buy").ShouldHold(4);
        buyer.P50.Value.ShouldBe(0.01 + 3 + 0.01 + 3 + 0.02, 0.07);        // the histogram's relative error
        buyer.GivenUp.Value.ShouldBe(0);
    }

    [Theory]
    [InlineData("ends", 0.3)]
    [InlineData("continues", 0)]
    public void Run_FailedStep_EndsTheSessionUnlessItContinues(string onFailure, double givenUp)
    {
        var failing = Options with { Faults = [Fault.Failing("db", TimeSpan.Zero, TimeSpan.FromMinutes(22), 0.3)] };

        var result =
            Given.Run(Yaml($"sessions: 10/s, hold: 22 min, think: 1 s, journeys: {{ buyer: {{ steps: [buy, home], on-failure: {onFailure} }} }}"), failing);

        result.Journeys[0].GivenUp.ShouldHold(givenUp);
        Sent(result, "home").ShouldHold(10 * (1 - givenUp));
        result.Requests.Single(r => r.Name == "buy").ErrorRate.ShouldHold(0.3);
    }

    [Fact]
    public void Run_FallingCurve_LetsSessionsEnd()
    {
        var yaml = Yaml("users: 50, think: 1 s, repeats: never, journeys: { buyer: { steps: [home, event, buy] } }, curve: [ { at: 0 min, load: 100 % }, { at: 5 min, load: 100 % }, { at: 6 min, load: 0 % }, { at: 10 min, load: 0 % } ]");

        var result = Given.Run(yaml, new() { Replications = 3, Interval = TimeSpan.FromMinutes(1) });

        result.Timeline[^1].Sent.ShouldBe(0);
        Sent(result, "buy").Value.ShouldBe(Sent(result, "home").Value);
        result.Journeys[0].Completed.Value.ShouldBe(1);
    }

    [Fact]
    public void Run_UsersAndVisitors_ShareTheJourneys()
    {
        var result =
            Given.Run(Yaml("users: 20, sessions: 5/s, think: exponential(2 s), hold: 10 min, journeys: { visitor: { steps: [home] } }"),
            new() { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(1) });

        result.Journeys[0].Begun.ShouldHold(5 + (20 / 2.01));
    }

    [Fact]
    public void Run_RequestsWithoutShares_TakeThoseOfTheJourneys()
    {
        var deployment =
            Given.Deployment(Yaml("users: 10, think: 1 s, journeys: { a: { share: 50 %, steps: [home, event] }, b: { share: 50 %, continue: 50 %, steps: [home, buy] } }"));

        deployment.Spec.Requests.Values.Select(r => Math.Round(r.Share!.Value.Value, 6)).ShouldBe([0.571429m, 0.285714m, 0.142857m]);
        deployment.Calls.VisitsPerRequest("db").ShouldBe(deployment.Spec.Requests["buy"].Share!.Value.Value);
    }

    [Fact]
    public void Run_WithOneOrTwoThreads_GivesTheSameSessions()
    {
        var yaml = Yaml("users: 20, sessions: 5/s, think: exponential(2 s), hold: 3 min, journeys: { visitor: { steps: [home, event], continue: 80 % } }");

        Given.Run(yaml, new() { Replications = 3, Threads = 2 })
            .Journeys.ShouldBe(Given.Run(yaml, new() { Replications = 3, Threads = 1 }).Journeys);
    }

    private static Measured Sent(Jauge.Simulation.Verdicts.SimulationResult result, string request) =>
        result.Requests.Single(r => r.Name == request).Sent;

    private static string Yaml(string workload) =>
        Given.ShopWithDatabase("cpu: 4, replicas: 20", Requests, workload, sku: "GP_Standard_D16ds_v4");
}
