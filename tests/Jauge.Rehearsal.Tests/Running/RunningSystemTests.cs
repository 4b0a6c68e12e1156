using System.Globalization;
using Jauge.Control.Rollout;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Tests.Running;

[Collection(RealParts.Name)]
public sealed class RunningSystemTests
{
    private const string Shop = """
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          shop: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 1..3, scaling: { http-concurrency: 5 }, pool: { size: 4, to: db } }
          db: { uses: azure/postgresql-flexible-server, sku: B_Standard_B1ms, storage: 32 GB }
        requests:
          read: { share: 80 %, path: GET /read, shop: 5 ms, calls: [ { to: db, takes: 2 ms } ] }
          buy: { share: 20 %, path: POST /buy, shop: 10 ms, calls: [ { to: db, takes: 2 ms, lock: { table: stock, rows: 4, until: end } } ] }
        workload: { arrivals: 10/s }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", PartKind.Mariadb)]
    [InlineData("rehearsal: { components: { db: { engine: mariadb-replicated } } }", PartKind.MariadbReplicated)]
    public async Task StartAsync_OfAShopWithMySql_AnswersOutOfMariaDb(string rehearsal, PartKind kind)
    {
        var described = Given.Described(Shop.Replace("postgresql", "mysql", StringComparison.Ordinal) + "\n" + rehearsal);
        var plan = RehearsalPlanner.Plan(described, Given.TwoCores);
        plan.PartOf("db")!.Kind.ShouldBe(kind);
        await using var system = await RunningSystem.StartAsync(plan, Settings(), Cancellation);
        using var client = new HttpClient { BaseAddress = new(system.Addresses.Of("shop")!) };
        (await client.GetAsync(new Uri("/read", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();
        (await client.PostAsync(new Uri("/buy", UriKind.Relative), null, Cancellation)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task StartAsync_OfAShopWithADatabase_AnswersThroughTheBalancerAndLeavesNothing()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Shop), Given.TwoCores);
        string folder;
        await using (var system = await RunningSystem.StartAsync(plan, Settings(), Cancellation))
        {
            folder = system.Supervisor.Folder.Path;
            using var client = new HttpClient { BaseAddress = new(system.Addresses.Of("shop")!) };
            (await client.GetAsync(new Uri("/read", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();
            (await client.PostAsync(new Uri("/buy", UriKind.Relative), null, Cancellation)).EnsureSuccessStatusCode();
            await ScaleOutAndIn(system);
            await RollWhileMoreAreAskedFor(system.Pools["shop"]);
            var reading = await system.Pools["shop"].ReadAsync(Cancellation);
            reading.Arrived.ShouldBe(2);
            reading.Replicas[0].Cpu.ShouldBeGreaterThan(TimeSpan.Zero);
        }

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_OfAShopThatTakesMoneyAndKeepsFiles_ReachesBoth()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Given.Services("")), Given.TwoCores);
        await using var system = await RunningSystem.StartAsync(plan, Settings(), Cancellation);
        using var client = new HttpClient();
        (await client.PostAsync(new Uri($"{system.Addresses.Of("shop")}/buy"), null, Cancellation)).EnsureSuccessStatusCode();
        (await client.GetStringAsync(new Uri($"{system.Addresses.Of("files")}/rehearsal"), Cancellation))
            .ShouldContain("<KeyCount>1</KeyCount>");
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_x");
        (await client.GetStringAsync(new Uri($"{system.Addresses.Of("bank")}/v1/payment_intents"), Cancellation))
            .ShouldContain("\"status\":\"succeeded\"");
    }

    private static async Task ScaleOutAndIn(RunningSystem system)
    {
        var pool = system.Pools["shop"];
        pool.Ask(3);
        await Until(() => pool.Ready == 3);
        await pool.Processes[0].KillAsync();
        await Until(async () =>
        {
            await system.MendAsync(Cancellation);
            return pool.Ready == 3 && pool.Ends == 1;
        });
        pool.Ask(1);
        await Until(() => pool.Ready == 1 && pool.Processes.Count == 1);
    }

    // a policy goes on deciding while an update is rolled out
    private static async Task RollWhileMoreAreAskedFor(ReplicaPool pool)
    {
        var old = pool.Processes.Select(p => p.Pid).ToList();
        var rolling = pool.RollAsync(new RollingUpdate(), p => p, TimeSpan.FromSeconds(60), Cancellation);
        pool.Ask(3);
        (await rolling).ShouldBeTrue();
        await Until(() => pool.Ready == 3 && pool.Processes.Count == 3);
        pool.Processes.ShouldAllBe(p => !old.Contains(p.Pid));
        pool.Hold(2);
        pool.Ask(1);
        pool.Desired.ShouldBe(2);
        pool.Hold(0);
        pool.Ask(1);
        await Until(() => pool.Ready == 1 && pool.Processes.Count == 1);
    }

    private static Task Until(Func<bool> condition) => Until(() => Task.FromResult(condition()));

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition()) await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }

    internal static RehearsalSettings Settings() => new()
    {
        Workloads = Clone.Find("workloads"), SystemFolder = Clone.Root,
        Progress = p => TestContext.Current.SendDiagnosticMessage(p.What.English.ToString(CultureInfo.InvariantCulture)),
    };
}
