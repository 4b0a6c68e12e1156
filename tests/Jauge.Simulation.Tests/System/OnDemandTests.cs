using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Tests.Theory;
using Jauge.Simulation.Theory;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Functions: instances that the platform adds by itself.</summary>
[Trait("kind", "theory")]
public sealed class OnDemandTests
{
    [Fact]
    public void Run_FirstCall_MeetsAColdStartAndTheNextOnesNone()
    {
        var result = Given.Run(Function("serves: { starts-in: 500 ms }", "users: 1, think: 1 s, hold: 5 min"), new() { Replications = 2 });

        result.Components[0].MostReplicas.ShouldBe(1);
        result.All.P50.Value.ShouldBe(0.1, 0.001);
        result.Components[0].SlotWait.Value.ShouldBe(0.5 / (300 / 1.1), 0.0005);          // one start, shared by all requests
    }

    [Fact]
    public void Run_IdleInstance_GoesAndTheNextCallStartsAnother()
    {
        var result = Given.Run(Function("serves: { starts-in: 500 ms, idle: 30 s }", "users: 1, think: 60 s, hold: 30 min"),
            new() { Replications = 2 });

        result.All.P50.Value.ShouldBe(0.6, 0.001);
        result.Components[0].Replicas.Value.ShouldBe(0.5, 0.02);
    }

    [Fact]
    public void Run_OneCallAtATime_HasAsManyInstancesAsCallsUnderWay()
    {
        var options = new SimulationOptions { Seed = TheorySeed.Value, Replications = 20, WarmUp = TimeSpan.FromMinutes(5),
            Until = TimeSpan.FromMinutes(35) };

        var yaml = Function("replicas: 0..6, plan: premium, serves: { starts-in: 0 ms }", "arrivals: 40/s, hold: 35 min",
            "exponential(100 ms)")
            .Replace("aws/us-east-1", "azure/westeurope", StringComparison.Ordinal)
            .Replace("aws/lambda, memory: 512 MiB, usage: { requests: 1000/month, duration: 1 s }", "azure/functions, duration: 1 s",
                StringComparison.Ordinal);

        var result = Given.Run(yaml, options);

        // instances that start at once and are refused beyond six: Erlang's loss
        result.All.ErrorRate.ShouldHold(Erlang.BlockingProbability(4, 6));
        result.All.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.RateLimited);
    }

    [Fact]
    public void Run_SeveralCallsToAnInstance_FillItBeforeAnotherStarts()
    {
        var result = Given.Run(Function("serves: { starts-in: 100 ms, concurrency: 50 }", "arrivals: 200/s, hold: 2 min"),
            new() { Replications = 2 });

        result.Components[0].MostReplicas.ShouldBeInRange(1, 2);
        result.All.ErrorRate.Value.ShouldBe(0);
    }

    [Fact]
    public void Run_GrowthOfThePlatform_IsAThousandAndAHundredASecond()
    {
        var result = Given.Run(Function("serves: { starts-in: 10 s }", "arrivals: 600/s, hold: 8 s"),
            new() { Replications = 2, Interval = TimeSpan.FromSeconds(1) });

        result.Components[0].MostReplicas.ShouldBe(1000);                   // the account's most
        result.All.Failures.ShouldHaveSingleItem().Cause.ShouldBe(FailureCause.RateLimited);
    }

    [Fact]
    public void Run_LostInstance_IsReplacedByTheNextCall()
    {
        var options = new SimulationOptions { Replications = 2, Faults = [Fault.ReplicaLost("fn", TimeSpan.FromMinutes(1))] };

        var result = Given.Run(Function("serves: { starts-in: 200 ms }", "arrivals: 5/s, hold: 3 min"), options);

        result.All.Served.Value.ShouldBe(5, 0.5);
        result.All.ErrorRate.Value.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Read_InTheMean_NoCallWaitsForAnInstance()
    {
        var reading = SystemAnalysis.Read(Given.Deployment(Function("serves: { starts-in: 500 ms }", "arrivals: 50/s, hold: 5 min")));

        reading.All.Mean.ShouldBe(0.1, 0.001);
        reading.All.ErrorRate.ShouldBe(0, 1e-9);
    }

    private static string Function(string keys, string workload, string takes = "100 ms") => $$"""
        system: given
        currency: USD
        region: aws/us-east-1
        components:
          fn: { uses: aws/lambda, memory: 512 MiB, usage: { requests: 1000/month, duration: 1 s }, {{keys}} }
        requests: { page: { fn: {{takes}} } }
        workload: { {{workload}} }
        """;
}
