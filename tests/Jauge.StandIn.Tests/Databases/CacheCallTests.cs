using Jauge.Roles;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Tests.Support;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Databases;

/// <summary>Calls to a real Redis.</summary>
[Collection(RealServersCollection.Name)]
public sealed class CacheCallTests(RealServers servers)
{
    private const int HotKeys = 16;

    [Fact]
    public async Task LookUp_OfWhatShouldBeThere_MissesUntilTheCacheIsFilledAndAgainWhenItIsEmptied()
    {
        await using var other = await Callee.StartAsync(_ => Task.CompletedTask);
        await using var replica = await ReplicaAsync(SpendingKind.None, other.Address, Cache with { Hit = 1, Miss = [Call("/x")] });

        async Task<int> MissesAsync()
        {
            var before = other.Targets.Count;
            for (var i = 0; i < 200; i++) (await replica.StatusAsync("/a")).ShouldBe(200);
            return other.Targets.Count - before;
        }

        var (empty, filled) = (await MissesAsync(), await MissesAsync());
        await servers.Redis.AskAsync(TestContext.Current.CancellationToken, "FLUSHALL");
        var emptied = await MissesAsync();

        empty.ShouldBeGreaterThanOrEqualTo(HotKeys);
        filled.ShouldBeLessThan(empty / 2);
        emptied.ShouldBeGreaterThan(2 * filled);
    }

    [Fact]
    public async Task LookUp_OfHalf_FindsHalf()
    {
        await using var other = await Callee.StartAsync(_ => Task.CompletedTask);
        await using var replica = await ReplicaAsync(
            SpendingKind.None, other.Address, Cache with { Name = "half", Hit = 0.5, Miss = [Call("/x")] });

        for (var i = 0; i < 400; i++) await replica.StatusAsync("/a");

        other.Targets.Count.ShouldBeInRange(160, 240 + HotKeys); // 4 standard deviations of 400 draws of a half
    }

    [Fact]
    public async Task Call_OfAStatedTime_BurnsItInsideTheServer()
    {
        await using var replica = await ReplicaAsync(SpendingKind.Work, null, Cache with { Takes = Time("20 ms") });
        (await replica.StatusAsync("/a")).ShouldBe(200);
        var before = await CpuAsync();
        for (var i = 0; i < 10; i++) (await replica.StatusAsync("/a")).ShouldBe(200);

        (await CpuAsync() - before).ShouldBeInRange(0.2 * 0.4, 0.2 * 2.5);
    }

    [Fact]
    public async Task Call_ToAServerThatHangs_FailsAtItsTimeLimitAndWorksAgainLater()
    {
        await using var replica = await ReplicaAsync(SpendingKind.None, null, Cache with { Timeout = TimeSpan.FromMilliseconds(300) });
        (await replica.StatusAsync("/a")).ShouldBe(200);

        await servers.Redis.Process!.FreezeAsync();
        (await replica.StatusAsync("/a")).ShouldBeGreaterThanOrEqualTo(500);
        await servers.Redis.Process!.ResumeAsync();

        await Until.TrueAsync(async () => await replica.StatusAsync("/a") == 200, "the cache answers again");
    }

    private static CallRole Cache => new() { Name = "cache", To = "cache" };

    // what the server counts itself, in seconds
    private async Task<double> CpuAsync()
    {
        var info = (await servers.Redis.AskAsync(TestContext.Current.CancellationToken, "INFO", "cpu")).Required()!;
        return info.Split('\n')
            .Where(l => l.StartsWith("used_cpu_user:", StringComparison.Ordinal) || l.StartsWith("used_cpu_sys:", StringComparison.Ordinal))
            .Sum(l => double.Parse(l.Split(':')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<Running> ReplicaAsync(SpendingKind spending, Uri? other, CallRole call)
    {
        List<DependencyRole> dependencies =
            [new() { Name = "cache", Kind = DependencyKind.Redis, Url = servers.Redis.Url, Spending = spending }];
        if (other is not null) dependencies.Add(new() { Name = "other", Kind = DependencyKind.Http, Url = other.ToString() });
        var role = Role(Get("/a", call)) with { Dependencies = [.. dependencies] };
        await servers.Redis.AskAsync(TestContext.Current.CancellationToken, "FLUSHALL");
        using var file = new TempFile(RoleFile.Write(role));
        var settings = new Settings(new Dictionary<string, string>(StringComparer.Ordinal) { ["JAUGE_ROLE"] = file.Path });
        await StandIns.PrepareAsync(settings, TimeProvider.System, TestContext.Current.CancellationToken);
        return await Running.ReplicaAsync(role);
    }
}
