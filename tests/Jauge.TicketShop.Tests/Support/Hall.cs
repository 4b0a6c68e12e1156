using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>One PostgreSQL for all tests; each gets a database of its own.</summary>
public sealed class Hall : IAsyncLifetime
{
    private readonly RehearsalFolder _folder = RehearsalFolder.Create();
    private int _databases;
    private (string Database, IReadOnlyList<JsonNode> Ledger)? _sold;

    public Hall() => Bench = new Workbench(new Supervisor(_folder), TimeProvider.System);

    public Workbench Bench { get; }

    public Supervisor Supervisor => Bench.Supervisor;

    public static PostgresSettings Settings { get; } =
        new() { Password = Password.New(), SharedBuffers = new Bytes(32 << 20), MaxConnections = 90 };

    public PostgresServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await PostgresServer.CreateAsync(Bench, "db", Settings, CancellationToken.None);
        await Server.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Supervisor.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A new, empty database with a concert to put on sale in it. No replica runs yet.</summary>
    internal async Task<Sale> OpenAsync(Concert? concert = null)
    {
        var name = await NewDatabaseAsync("template1");
        return OpenAt(Address(name), concert);
    }

    /// <summary>The same in a database that stands somewhere else.</summary>
    internal Sale OpenAt(PostgresAddress database, Concert? concert = null) =>
        new(this, database, _folder.File($"{database.Database}-{database.Port}/concert.json", (concert ?? new()).ToJson()));

    /// <summary>A small sale that is over, in a database of its own in which no replica runs any more, and what its buyers were
    /// told.</summary>
    internal async Task<(Sale Sale, IReadOnlyList<JsonNode> Ledger)> SoldAsync()
    {
        _sold ??= await SellOnceAsync();
        return (new Sale(this, Address(await NewDatabaseAsync(_sold.Value.Database)), ""), _sold.Value.Ledger);
    }

    private async Task<(string, IReadOnlyList<JsonNode>)> SellOnceAsync()
    {
        await using var sale = await OpenAsync();
        return (sale.Database.Database, await SmallSale.SellAsync(sale));
    }

    private async Task<string> NewDatabaseAsync(string template)
    {
        var name = $"shop{++_databases}";
        await Address("postgres").ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}", TestContext.Current.CancellationToken);
        return name;
    }

    private PostgresAddress Address(string database) => Server.Address with { Database = database, Timeout = TimeSpan.FromSeconds(10) };
}
