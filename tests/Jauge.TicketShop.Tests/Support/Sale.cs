using System.Globalization;
using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;
using Npgsql;
using TicketShopCheck;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>One sale: its database, its replicas, what its buyers were told.</summary>
internal sealed class Sale(Hall hall, PostgresAddress database, string concert) : IAsyncDisposable
{
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(40);
    private static readonly string Program = Clone.Find("workloads", "ticket-shop", "bin", Configuration(), "net10.0", "ticket-shop.dll");

    private readonly List<Replica> _replicas = [];

    public PostgresAddress Database => database;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IReadOnlyList<Replica> Replicas => _replicas;

    /// <summary>Starts replicas at the same moment, and waits until all are ready.</summary>
    public async Task<IReadOnlyList<Replica>> StartAsync(int count = 1, params (string Name, string Value)[] environment)
    {
        _replicas.AddRange(await Task.WhenAll(Enumerable.Range(0, count)
            .Select(_ => StartOneAsync(hall.Supervisor.Ports.Take(), environment))));
        return _replicas;
    }

    /// <summary>Starts a replica at a port that somebody knows already.</summary>
    public async Task<Replica> StartAtAsync(int port, (string Name, string Value)[] environment)
    {
        _replicas.Add(await StartOneAsync(port, environment));
        return _replicas[^1];
    }

    /// <summary>Starts a replica again where one died.</summary>
    public async Task RestartAsync(Replica dead)
    {
        ArgumentNullException.ThrowIfNull(dead);
        dead.Part = (await StartOneAsync(dead.Port, [])).Part;
    }

    public Task ExecuteAsync(string statements) => database.ExecuteAsync(statements, Cancellation);

    public Task<object?> AskAsync(string query) => database.AskAsync(query, Cancellation);

    /// <summary>What the independent check has to say.</summary>
    public async Task<IReadOnlyList<Finding>> CheckAsync(IEnumerable<JsonNode> ledger, JsonArray? charges = null, double graceSeconds = 30)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        return await SaleCheck.Run(source, ledger, charges, TimeSpan.FromSeconds(graceSeconds), Cancellation);
    }

    /// <summary>Waits for something that must come; the limit means that it hung.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Hung);
        while (!await condition()) await Task.Delay(20, limit.Token);
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_replicas.Select(replica => replica.Part.KillAsync()));

    private async Task<Replica> StartOneAsync(int port, (string, string)[] environment)
    {
        var part = await hall.Supervisor.StartAsync(SpecOf(port, environment), Cancellation);
        return new Replica(port, part);
    }

    private PartSpec SpecOf(int port, (string, string)[] environment) => new()
    {
        Name = $"shop-{port}", Program = "dotnet", Arguments = [Program], Ports = [port],
        Environment = EquatableMap.Of(
        [
            ("PORT", port.ToString(CultureInfo.InvariantCulture)), ("REPLICA", $"shop-{port}"), ("DATABASE_URL", database.Url),
            ("CONCERT", concert),
            ("DATABASE_POOL", "10"), ("DRAIN", "0.2"), ("ADMIN_PASSWORD", "secret"), ("DOTNET_gcServer", "0"), .. environment,
        ]),
        Readiness = new HttpProbe(new Uri($"http://127.0.0.1:{port}/readyz")),
    };

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
