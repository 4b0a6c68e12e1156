using Jauge.Control.Scaling.Cluster;

namespace Jauge.Control.Tests.Scaling;

public class ClusterAutoscalerTests
{
    private const long GiB = 1L << 30;
    private static readonly NodeGroup Small = new("small", new(2000, 8 * GiB, 30), 1, 10, Price: 1);
    private static readonly NodeGroup Large = new("large", new(16000, 64 * GiB, 110), 0, 4, Price: 7);
    private static readonly NodeShape Pod = new(500, GiB);

    private static ClusterAutoscalerOptions Options(params NodeGroup[] groups) => new() { Groups = [.. groups] };

    private static ClusterNode Node(string name, int pods, bool ready = true, bool blocks = false) =>
        new(name, "small", [.. Enumerable.Repeat(new NodePod(Pod, false, blocks), pods)], ready);

    private static ClusterObservation Seen(double minutes, params ClusterNode[] nodes) => new() { At = At.Minutes(minutes), Nodes = [.. nodes] };

    private static ClusterObservation Pending(double minutes, int count) => Seen(minutes, Node("a", 4)) with { Pending = [new(Pod, count, At.Minutes(minutes))] };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(1000, 9)]
    public void Decide_PendingPods_AddsTheNodesThatHoldThem(int pods, int nodes)
    {
        var decision = new ClusterAutoscaler(Options(Small)).Decide(Pending(0, pods), ClusterMemory.Empty);
        decision.Add.ShouldBe([new("small", nodes)]);
    }

    [Fact]
    public void Decide_NodesOnTheirWay_AreCountedOn()
    {
        var seen = Pending(0, 6) with { Upcoming = [new("small", 1)] };
        new ClusterAutoscaler(Options(Small)).Decide(seen, ClusterMemory.Empty).Add.ShouldBe([new("small", 1)]);
    }

    [Fact]
    public void Decide_YoungPods_WaitForTheirDelay()
    {
        var scaler = new ClusterAutoscaler(Options(Small) with { NewPodScaleUpDelay = At.Seconds(60) });
        scaler.Decide(Pending(0, 6), ClusterMemory.Empty).Add.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData(Expander.LeastWaste, 4, "small")]
    [InlineData(Expander.LeastNodes, 30, "large")]
    [InlineData(Expander.MostPods, 90, "large")]
    [InlineData(Expander.Price, 32, "large")]
    [InlineData(Expander.Price, 4, "small")]
    public void Decide_TwoGroups_FollowsTheExpander(Expander expander, int pods, string expected) =>
        new ClusterAutoscaler(Options(Small, Large) with { Expander = expander }).Decide(Pending(0, pods), ClusterMemory.Empty).Add[0].Group.ShouldBe(expected);

    [Fact]
    public void Decide_NodesThatNeverCome_AreGivenUpAndTheGroupRests()
    {
        var scaler = new ClusterAutoscaler(Options(Small, Large));
        var asked = scaler.Decide(Pending(0, 4), ClusterMemory.Empty);
        var late = scaler.Decide(Pending(15.5, 4) with { Upcoming = [new("small", 1)] }, asked.Memory);
        late.GiveUp.ShouldBe([new("small", 1)]);
        scaler.Decide(Pending(16, 4), late.Memory).Add.ShouldBe([new("large", 1)]);
        scaler.Decide(Pending(21, 4), late.Memory).Add.ShouldBe([new("small", 1)]);
    }

    [Fact]
    public void Decide_HalfEmptyNodes_GoAfterTenMinutesOneAtATime()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        ClusterNode[] nodes = [Node("a", 1), Node("b", 1), Node("c", 2)];
        var first = scaler.Decide(Seen(0, nodes), ClusterMemory.Empty);
        first.Remove.Count.ShouldBe(0);
        first.Memory.Unneeded.Select(entry => entry.Node).ShouldBe(["a", "b"]);
        scaler.Decide(Seen(9.9, nodes), first.Memory).Remove.Count.ShouldBe(0);
        scaler.Decide(Seen(10, nodes), first.Memory).Remove.ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(3, new[] { "a" })]
    [InlineData(2, new[] { "a", "b" })]
    [InlineData(4, new[] { "a" })]
    public void Decide_PodsMovedForOneNode_TakeTheRoomFromTheNext(int busy, string[] unneeded) =>
        new ClusterAutoscaler(Options(Small)).Decide(Seen(0, Node("a", 1), Node("b", 1), Node("c", busy)), ClusterMemory.Empty)
            .Memory.Unneeded.Select(entry => entry.Node).ShouldBe(unneeded);

    [Fact]
    public void Decide_NodeThatTakesPodsIn_StaysThisTime()
    {
        // The memory of a's pod fits on b alone; b's own pod would fit on c, but then a's would have no home.
        var host = Node("b", 0) with { Pods = [new(new(900, GiB))] };
        var full = Node("c", 0) with { Pods = [.. Enumerable.Repeat(new NodePod(new(330, 2 * GiB)), 3)] };
        var moved = Node("a", 0) with { Pods = [new(new(100, 3 * GiB))] };
        new ClusterAutoscaler(Options(Small)).Decide(Seen(0, moved, host, full), ClusterMemory.Empty)
            .Memory.Unneeded.Select(entry => entry.Node).ShouldBe(["a"]);
    }

    [Fact]
    public void Decide_EmptyNodes_GoInBulkDownToTheMinimum()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        ClusterNode[] nodes = [.. Enumerable.Range(0, 15).Select(i => Node($"n{i}", 0))];
        var memory = scaler.Decide(Seen(0, nodes), ClusterMemory.Empty).Memory;
        scaler.Decide(Seen(10, nodes), memory).Remove.Count.ShouldBe(10);
        scaler.Decide(Seen(10, nodes[..4]), memory).Remove.Count.ShouldBe(3);
    }

    [Fact]
    public void Decide_BlockedOrBusyNodes_Stay()
    {
        var decision = new ClusterAutoscaler(Options(Small)).Decide(Seen(0, Node("a", 1, blocks: true), Node("b", 2), Node("c", 4)), ClusterMemory.Empty);
        decision.Memory.Unneeded.Count.ShouldBe(0);
    }

    [Fact]
    public void Decide_AfterAnIncrease_RemovesNothingForTenMinutes()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        var asked = scaler.Decide(Pending(0, 4), ClusterMemory.Empty);
        var nodes = Seen(5, Node("a", 0), Node("b", 0));
        var idle = scaler.Decide(nodes, asked.Memory with { Unneeded = [new("a", TimeSpan.Zero - At.Minutes(60))] });
        idle.Remove.Count.ShouldBe(0);
        scaler.Decide(nodes with { At = At.Minutes(10) }, idle.Memory).Remove.ShouldBe(["a"]);
    }

    [Fact]
    public void Decide_MostNodesUnready_StopsEverything()
    {
        var nodes = Enumerable.Range(0, 8).Select(i => Node($"n{i}", 4, ready: i >= 4)).ToArray();
        var decision = new ClusterAutoscaler(Options(Small)).Decide(Seen(0, nodes) with { Pending = [new(Pod, 4, TimeSpan.Zero)] }, ClusterMemory.Empty);
        (decision.IsHalted, decision.Add.Count).ShouldBe((true, 0));
    }
}
