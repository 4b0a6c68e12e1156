using Jauge.Core;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Tests.Parts;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Tests.Drills.Queues;

[Collection(RealParts.Name)]
public sealed class QueueFilledTests
{
    private const int Messages = 40;
    private static readonly PromisesSpec Promises = new()
    {
        Drain = new() { Within = TimeSpan.FromSeconds(30) }, QueueWait = new() { P95 = TimeSpan.FromSeconds(20) },
    };

    [Fact]
    public async Task Fill_AQueueThatKeepsItsWord_CountsEveryMessageOnce()
    {
        await using PartsStage stage = new();
        await using FickleQueue queue = new(stage.Bench);
        var (findings, filling) = await PlayAsync(stage, queue, TimeSpan.FromSeconds(20));
        filling.Acknowledged.ShouldBeGreaterThanOrEqualTo(Messages);
        filling.Handled.ShouldBe(filling.Acknowledged);
        filling.Lost.ShouldBeEmpty();
        filling.DrainedAfter.ShouldNotBeNull();
        findings.Verdicts.Select(v => (v.Promise.English, v.Kept)).ShouldBe(
            [("messages lost", true), ("promises.drain", true), ("promises.queue-wait.p95", true)]);
    }

    [Fact]
    public async Task Fill_AQueueThatForgets_FindsExactlyWhatIsLost()
    {
        await using PartsStage stage = new();
        await using FickleQueue queue = new(stage.Bench)
        {
            Refuses = id => id == 3, Forgets = id => id is 5 or 7, SetsAside = id => id == 9, DeliversTwice = id => id == 11,
        };
        var (findings, filling) = await PlayAsync(stage, queue, TimeSpan.FromSeconds(1));
        filling.Refused.ShouldBe([KeyValuePair.Create("HTTP 429", 1L)]);
        filling.Lost.ShouldBe([5, 7]);
        filling.DeadLetters.ShouldBe(1);
        filling.Repeated.ShouldBe(1);
        filling.Handled.ShouldBe(filling.Acknowledged - 3);
        filling.DrainedAfter.ShouldBeNull();
        findings.Verdicts.Where(v => v.Kept == false).Select(v => v.Promise.English).ShouldBe(["messages lost", "promises.drain"]);
    }

    private static async Task<(Rehearsal.Drills.DrillFindings Findings, QueueFilling Filling)> PlayAsync(
        PartsStage stage, FickleQueue queue, TimeSpan patience)
    {
        QueueDoor door = new("jobs", "worker", queue.Url, queue.Workers, "token");
        await using QueueFilled fault =
            new(new("fill", "remplir"), door, Messages, (TimeSpan.FromSeconds(20), patience), new(Promises, true),
            stage.Bench.Folder, stage.Bench.Ports, TimeProvider.System);
        await fault.InjectAsync(PartsStage.Cancellation);
        await fault.HealAsync(PartsStage.Cancellation);
        await fault.DrainedAsync(PartsStage.Cancellation);
        var findings = await fault.FindingsAsync(PartsStage.Cancellation);
        return (findings, findings.Queue!);
    }
}
