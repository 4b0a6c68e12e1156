using FsCheck;
using FsCheck.Fluent;
using Jauge.Dynamics;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Tests.Loop;

public sealed class LoopTests
{
    private static readonly string[] Scaled =
    [
        "cpu: 1, replicas: 1..8, scaling: { http-concurrency: 5 }",
        "cpu: 1, replicas: 1..8, scaling: { policy: hpa, cpu: 60 % }",
        "cpu: 1, replicas: 1..8, scaling: { policy: hpa, cpu: 60 %, requests-per-replica: 20/s }",
        "cpu: 1, replicas: 1..8, scaling: { policy: target-tracking, cpu: 60 % }",
        "cpu: 1, replicas: 1..8, scaling: { policy: azure-monitor, rules: [ { metric: cpu, above: 70 %, for: 1 min, change: +1 }, { metric: cpu, below: 30 %, for: 1 min, change: -1 } ] }",
    ];

    public static TheoryData<string> Policies => [.. Scaled];

    [Theory, MemberData(nameof(Policies))]
    public async Task Run_UnderMoreAndLessWork_AddsAndTakesReplicas(string keys)
    {
        var (pool, _) = await Play(Plan(keys).Model, at => at < TimeSpan.FromMinutes(10) ? 4 : 0.1, TimeSpan.FromMinutes(40));
        pool.Asked.Max().ShouldBeGreaterThan(1);
        pool.Asked[^1].ShouldBeLessThan(pool.Asked.Max());
        pool.Asked.ShouldAllBe(r => r >= 1 && r <= 8);
    }

    [Theory, MemberData(nameof(Policies))]
    public async Task Replay_OfALiveTrace_DecidesTheSameByteForByte(string keys)
    {
        var plan = Plan(keys);
        var (_, trace) = await Play(plan.Model, at => 2 + Math.Sin(at.TotalMinutes), TimeSpan.FromMinutes(30));
        var (header, read) = TraceLines.Read(trace.Text());
        var again = RehearsalPlanner.Plan(plan.Described, header.Machine());
        var replayed = DecisionReplay.Run(read, again.Model);
        replayed.FirstDifference.ShouldBeNull();
        string.Concat(replayed.Decisions.Select(d => TraceLines.Write(d) + "\n"))
            .ShouldBe(trace.Text()[(trace.Text().IndexOf('\n') + 1)..]);
    }

    [Fact]
    public async Task Replay_OfOneRunAfterAnother_BeginsAnewWhereTimeDoes()
    {
        var plan = Plan(Scaled[0]);
        var (_, first) = await Play(plan.Model, _ => 4, TimeSpan.FromMinutes(10));
        var (_, second) = await Play(plan.Model, at => at < TimeSpan.FromMinutes(5) ? 0.1 : 4, TimeSpan.FromMinutes(10));
        DecisionReplay.Run([.. first.Decisions, .. second.Decisions], plan.Model).FirstDifference.ShouldBeNull();
    }

    [Fact]
    public void Replay_OfRandomWork_DecidesTheSame() => Prop.ForAll(
        Gen.Choose(0, Scaled.Length - 1).SelectMany(p => Gen.Choose(0, 80).ListOf(12), (policy, loads) => (policy, loads)).ToArbitrary(),
        given =>
        {
            var plan = Plan(Scaled[given.policy]);
            var loads = given.loads.ToList();
            var (_, trace) = Play(plan.Model, at => loads[Math.Min(loads.Count - 1, (int)at.TotalMinutes)] / 10.0, TimeSpan.FromMinutes(12))
                .GetAwaiter().GetResult();
            return DecisionReplay.Run(TraceLines.Read(trace.Text()).Decisions, plan.Model).FirstDifference is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public async Task Replay_OfATamperedTrace_NamesTheFirstDecisionThatDiffers()
    {
        var plan = Plan(Scaled[1]);
        var (_, trace) = await Play(plan.Model, _ => 4, TimeSpan.FromMinutes(5));
        var decisions = trace.Decisions.ToList();
        decisions[3] = decisions[3] with { Replicas = decisions[3].Replicas + 1 };
        DecisionReplay.Run(decisions, plan.Model).FirstDifference.ShouldBe(3);
    }

    [Fact]
    public async Task Read_OfAnUnfinishedTrace_KeepsWhatIsWhole()
    {
        var (_, trace) = await Play(Plan(Scaled[0]).Model, _ => 1, TimeSpan.FromMinutes(2));
        TraceLines.Read(trace.Text()[..^20]).Decisions.Count.ShouldBe(trace.Decisions.Count - 1);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{}\n", "Line 1")]
    [InlineData("{\"system\":\"s\",\"environment\":\"e\",\"cores\":2,\"memoryBytes\":1}\n{\"component\":1}\n", "Line 2")]
    public void Read_OfWhatIsNoTrace_SaysWhere(string text, string where) =>
        Should.Throw<FormatException>(() => TraceLines.Read(text)).Message.ShouldContain(where);

    private static RehearsalPlan Plan(string keys) => RehearsalPlanner.Plan(
        Given.Described(Given.Shop(keys, "read: { shop: 10 ms }", "arrivals: 20/s",
            "rehearsal: { most-replicas: 8, components: { shop: { replicas: 1..8 } } }")), Given.TwoCores);

    private static async Task<(FakePool Pool, DecisionTrace Trace)> Play(SystemModel model, Func<TimeSpan, double> busyCores,
        TimeSpan length)
    {
        var clock = new ManualClock();
        var start = clock.GetUtcNow();
        var pool = new FakePool(clock, busyCores, TimeSpan.FromSeconds(8), 1);
        var trace = new DecisionTrace(new("given", "main", 2, 8L << 30));
        using var stop = new CancellationTokenSource();
        var running = new LiveLoop(model.Stations[model.IndexOf("shop")], pool, trace, clock).RunAsync(start, stop.Token);
        while (clock.Step(start + length)) await UntilItWaitsAgain(clock, running);
        await stop.CancelAsync();
        await running;
        return (pool, trace);
    }

    // the loop goes on in the pool after each step
    private static async Task UntilItWaitsAgain(ManualClock clock, Task running)
    {
        while (!clock.HasWaiters && !running.IsCompleted) await Task.Yield();
    }
}
