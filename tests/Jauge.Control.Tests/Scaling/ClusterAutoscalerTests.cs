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

    private static ClusterObservation Seen(double minutes, params ClusterNode[] nodes) =>
        new() { At = At.Minutes(minutes), Nodes = [.. nodes] };

    private static ClusterObservation Pending(double minutes, int count) =>
        Seen(minutes, Node("a", 4)) with { Pending = [new(Pod, count, At.Minutes(minutes))] };

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
        new ClusterAutoscaler(Options(Small, Large) with { Expander = expander }).Decide(Pending(0, pods), ClusterMemory.Empty).Add[0]
            .Group.ShouldBe(expected);

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
        var decision = new ClusterAutoscaler(Options(Small))
            .Decide(Seen(0, Node("a", 1, blocks: true), Node("b", 2), Node("c", 4)), ClusterMemory.Empty);
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
        var decision = new ClusterAutoscaler(Options(Small))
            .Decide(Seen(0, nodes) with { Pending = [new(Pod, 4, TimeSpan.Zero)] }, ClusterMemory.Empty);
        (decision.IsHalted, decision.Add.Count).ShouldBe((true, 0));
    }

    [Fact]
    public void Decide_ScanThatAdds_ForgetsNoUnneededNode()
    {
        var scaler = new ClusterAutoscaler(Options(Small) with { ScaleDownDelayAfterAdd = TimeSpan.Zero });
        ClusterNode[] nodes = [Node("a", 0), Node("b", 4), Node("c", 4)];
        var memory = scaler.Decide(Seen(0, nodes), ClusterMemory.Empty).Memory;
        var big = new PendingPods(new(2000, GiB), 1, At.Minutes(5));
        memory = scaler.Decide(Seen(5, nodes) with { Pending = [big] }, memory).Memory;
        scaler.Decide(Seen(10, nodes), memory).Remove.ShouldBe(["a"]);
    }

    [Fact]
    public void Decide_UnreadyNode_StaysTwiceAsLong()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        ClusterNode[] nodes = [Node("a", 0, ready: false), Node("b", 4), Node("c", 4)];
        var memory = scaler.Decide(Seen(0, nodes), ClusterMemory.Empty).Memory;
        scaler.Decide(Seen(19.9, nodes), memory).Remove.Count.ShouldBe(0);
        scaler.Decide(Seen(20, nodes), memory).Remove.ShouldBe(["a"]);
    }

    [Fact]
    public void Decide_NodeNeededOnceMore_BeginsItsTenMinutesAnew()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        ClusterNode[] idle = [Node("a", 0), Node("b", 4)], busy = [Node("a", 3), Node("b", 4)];
        var memory = scaler.Decide(Seen(0, idle), ClusterMemory.Empty).Memory;
        memory = scaler.Decide(Seen(9, busy), memory).Memory;
        memory = scaler.Decide(Seen(9.5, idle), memory).Memory;
        scaler.Decide(Seen(10, idle), memory).Remove.Count.ShouldBe(0);
        scaler.Decide(Seen(19.5, idle), memory).Remove.ShouldBe(["a"]);
    }

    [Fact]
    public void Decide_AfterARemovalOrItsFailure_RestsAsStated()
    {
        var scaler = new ClusterAutoscaler(Options(Small) with { ScaleDownDelayAfterDelete = At.Minutes(2) });
        ClusterNode[] nodes = [Node("a", 1), Node("b", 1), Node("c", 1)];
        var memory = scaler.Decide(Seen(0, nodes), ClusterMemory.Empty).Memory;
        var removed = scaler.Decide(Seen(10, nodes), memory);
        removed.Remove.Count.ShouldBe(1);
        scaler.Decide(Seen(11, nodes), removed.Memory).Remove.Count.ShouldBe(0);
        scaler.Decide(Seen(12, nodes), removed.Memory).Remove.Count.ShouldBe(1);
        var failed = Seen(12, nodes) with { LastDeleteFailure = At.Minutes(10) };
        scaler.Decide(failed, removed.Memory).Remove.Count.ShouldBe(0);
        scaler.Decide(failed with { At = At.Minutes(13) }, removed.Memory).Remove.Count.ShouldBe(1);
    }

    [Fact]
    public void Decide_NodeThatCouldNotBeEmptied_IsLookedAtAgainAfterFiveMinutes()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        ClusterNode[] full = [Node("a", 1), Node("b", 4)], room = [Node("a", 1), Node("b", 2)];
        var memory = scaler.Decide(Seen(0, full), ClusterMemory.Empty).Memory;
        memory.Unremovable.Select(node => node.Node).ShouldBe(["a"]);
        scaler.Decide(Seen(4.9, room), memory).Memory.Unneeded.Count.ShouldBe(0);
        scaler.Decide(Seen(5, room), memory).Memory.Unneeded.Select(node => node.Node).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(EvictionObstacles.NoController, true)]
    [InlineData(EvictionObstacles.ExhaustedBudget, true)]
    [InlineData(EvictionObstacles.NotSafeToEvict, true)]
    [InlineData(EvictionObstacles.LocalStorage, false)]
    [InlineData(EvictionObstacles.SystemPod, false)]
    [InlineData(EvictionObstacles.CustomController, false)]
    [InlineData(EvictionObstacles.SystemPod | EvictionObstacles.NoController, true)]
    public void Decide_Obstacles_KeepTheNodeUnlessTheFlagsWaiveThem(EvictionObstacles obstacles, bool keepsWithoutFlags)
    {
        var node = Node("a", 0) with { Pods = [new(Pod, Obstacles: obstacles)] };
        bool Stays(ClusterAutoscalerOptions options) =>
            new ClusterAutoscaler(options).Decide(Seen(0, node, Node("b", 2)), ClusterMemory.Empty)
                .Memory.Unneeded.All(entry => entry.Node != "a");
        Stays(Options(Small)).ShouldBeTrue();
        var without = Options(Small) with { SkipNodesWithSystemPods = false, SkipNodesWithLocalStorage = false,
            SkipNodesWithCustomControllerPods = false };
        Stays(without).ShouldBe(keepsWithoutFlags);
    }

    [Fact]
    public void Decide_AnnotatedNode_Stays() => new ClusterAutoscaler(Options(Small))
        .Decide(Seen(0, Node("a", 0) with { IsScaleDownDisabled = true }, Node("b", 4)), ClusterMemory.Empty)
            .Memory.Unneeded.Count.ShouldBe(0);

    [Fact]
    public void Decide_Daemons_CountInTheUseAndNeedNoOtherPlace()
    {
        ClusterNode With(int daemons) => Node("a", 0) with { Pods = [.. Enumerable.Repeat(new NodePod(Pod, IsDaemon: true), daemons)] };
        string[] Unneeded(int daemons) =>
            [.. new ClusterAutoscaler(Options(Small)).Decide(Seen(0, With(daemons), Node("b", 4)), ClusterMemory.Empty)
                .Memory.Unneeded.Select(entry => entry.Node)];
        Unneeded(1).ShouldBe(["a"]);
        Unneeded(2).ShouldBeEmpty();
    }

    [Fact]
    public void Decide_BothKinds_KeepToTheParallelism()
    {
        var scaler = new ClusterAutoscaler(Options(Small with { MinNodes = 0 }) with { MaxDrains = 10, MaxScaleDownParallelism = 4 });
        ClusterNode[] nodes = [.. Enumerable.Range(0, 3).Select(i => Node($"e{i}", 0)),
            .. Enumerable.Range(0, 6).Select(i => Node($"p{i}", 1)), Node("c", 2)];
        var memory = scaler.Decide(Seen(0, nodes), ClusterMemory.Empty).Memory;
        scaler.Decide(Seen(10, nodes), memory).Remove.ShouldBe(["e0", "e1", "e2", "p0"]);
    }

    [Theory]
    [InlineData(30, 35)]
    [InlineData(3600, 605)]
    public void DrainTime_Grace_IsCutAtTenMinutes(double grace, double expected) =>
        Options(Small).DrainTime(At.Seconds(grace)).ShouldBe(At.Seconds(expected));

    [Fact]
    public void Decide_GroupThatFailsAgainAndAgain_RestsTwiceAsLongUpToHalfAnHour()
    {
        var scaler = new ClusterAutoscaler(Options(Small));
        var (memory, now, rests) = (ClusterMemory.Empty, 0.0, new List<double>());
        for (var failure = 0; failure < 5; failure++)
        {
            memory = scaler.Decide(Pending(now, 4), memory).Memory;
            now += 16;
            memory = scaler.Decide(Pending(now, 4), memory).Memory;
            var rest = memory.Backoffs.Single();
            rests.Add(rest.Length.TotalMinutes);
            now = rest.Until.TotalMinutes;
        }

        rests.ShouldBe([5, 10, 20, 30, 30]);
    }
}
