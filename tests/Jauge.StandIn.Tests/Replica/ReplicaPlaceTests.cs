using Jauge.StandIn.Tests.Support;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Replica;

public sealed class ReplicaPlaceTests
{
    private const int Requests = 6;
    private readonly TaskCompletionSource _free = new();

    [Fact]
    public async Task Places_HeldWhileWaiting_BoundTheCallsUnderWay()
    {
        await using var other = await Callee.StartAsync(_ => _free.Task);
        await using var replica = await Running.ReplicaAsync((Role(Get("/a", Call("/x"))) with { Concurrency = 2 }).Calling(other.Address));

        var all = Ask(replica, Requests);
        await Until.TrueAsync(async () => await replica.MetricAsync("places_waiting") == Requests - 2, "the others wait");
        await Until.TrueAsync(() => other.Most == 2, "as many as there are places call");
        _free.SetResult();

        (await Task.WhenAll(all)).ShouldAllBe(status => status == 200);
        other.Most.ShouldBe(2);
    }

    [Fact]
    public async Task Places_GivenBackWhileWaiting_DoNot()
    {
        await using var other = await Callee.StartAsync(_ => _free.Task);
        await using var replica = await Running.ReplicaAsync(
            (Role(Get("/a", Call("/x"))) with { Concurrency = 2, HoldsPlace = false }).Calling(other.Address));

        var all = Ask(replica, Requests);
        await Until.TrueAsync(() => other.Most == Requests, "all calls are under way");
        _free.SetResult();

        (await Task.WhenAll(all)).ShouldAllBe(status => status == 200);
    }

    [Fact]
    public async Task Queue_ThatIsFull_Refuses()
    {
        await using var other = await Callee.StartAsync(_ => _free.Task);
        await using var replica =
            await Running.ReplicaAsync((Role(Get("/a", Call("/x"))) with { Concurrency = 1, Queue = 1 }).Calling(other.Address));

        var all = Ask(replica, 3);
        (await await Task.WhenAny(all)).ShouldBe(503);
        _free.SetResult();

        (await Task.WhenAll(all)).Order().ShouldBe([200, 200, 503]);
    }

    [Fact]
    public async Task InFlight_AboveTheMost_Refuses()
    {
        await using var other = await Callee.StartAsync(_ => _free.Task);
        var role = Role(Get("/a", Call("/x"))) with { Concurrency = 1, HoldsPlace = false, MaxInFlight = 2 };
        await using var replica = await Running.ReplicaAsync(role.Calling(other.Address));

        var all = Ask(replica, 3);
        (await await Task.WhenAny(all)).ShouldBe(503);
        _free.SetResult();

        (await Task.WhenAll(all)).Order().ShouldBe([200, 200, 503]);
    }

    [Fact]
    public async Task Request_ThatTakesTooLong_IsAnsweredAndGoesOn()
    {
        await using var other = await Callee.StartAsync(_ => _free.Task);
        var role = Role(Get("/a", Call("/x"))) with { Concurrency = 1, Timeout = TimeSpan.FromMilliseconds(50) };
        await using var replica = await Running.ReplicaAsync(role.Calling(other.Address));

        (await replica.StatusAsync("/a")).ShouldBe(504);
        (await replica.MetricAsync("places_taken")).ShouldBe(1);        // its work goes on
        (await replica.StatusAsync("/a")).ShouldBe(504);
        other.Targets.Count.ShouldBe(1);                                // the second one never began
        _free.SetResult();

        await Until.TrueAsync(async () => await replica.MetricAsync("places_taken") == 0, "the work ends");
    }

    private static Task<int>[] Ask(Running replica, int count) => [.. Enumerable.Range(0, count).Select(_ => replica.StatusAsync("/a"))];
}
