using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;

namespace Jauge.Tryton.Tests;

/// <summary>A PostgreSQL, an empty database and replicas of Tryton on it. The prepared database is kept in the user's cache: a machine pays
/// for it once.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private static readonly TimeSpan Preparing = TimeSpan.FromMinutes(10);
    private static readonly PostgresSettings Settings =
        new() { Password = Password.New(), SharedBuffers = new Bytes(32 << 20), IsDurable = false };
    private static readonly string Program =
        Clone.Find("workloads", "tryton", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "tryton.dll");

    private readonly RehearsalFolder _folder = RehearsalFolder.Create();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Workbench _bench;

    private Shop() => _bench = new Workbench(new Supervisor(_folder), TimeProvider.System);

    public PostgresAddress Database { get; private set; } = null!;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Shop> OpenAsync()
    {
        var shop = new Shop();
        var server = await PostgresServer.CreateAsync(shop._bench, "db", Settings, Cancellation);
        await server.StartAsync(Cancellation);
        await server.Address.ExecuteAsync("CREATE DATABASE erp", Cancellation);
        shop.Database = server.Address with { Database = "erp" };
        return shop;
    }

    /// <summary>Starts replicas at the same moment; ready means that they answer.</summary>
    public Task<RunningPart[]> StartAsync(int count) =>
        Task.WhenAll(Enumerable.Range(1, count)
            .Select(number => _bench.Supervisor.StartAsync(SpecOf($"app-{number}", _bench.Ports.Take()), Cancellation)));

    /// <summary>Prepares the database and ends.</summary>
    public Task<CommandOutcome> PrepareAsync() =>
        _bench.Supervisor.RunAsync(SpecOf("prepare", 0) with { Arguments = [Program, "prepare"], Readiness = null, Ports = [] },
            Cancellation);

    /// <summary>One JSON-RPC call.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(RunningPart replica, string method, string parameters, string? session = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://127.0.0.1:{replica.Spec.Ports[0]}/"));
        request.Content = new StringContent($$"""{"id":1,"method":"{{method}}","params":{{parameters}}}""", null, "application/json");
        if (session is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Session {session}");
        using var answer = await _client.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? JsonNode.Parse(text) : null);
    }

    public Task<string> MetricsAsync(RunningPart replica) =>
        _client.GetStringAsync(new Uri($"http://127.0.0.1:{replica.Spec.Ports[0]}/metrics"), Cancellation);

    public static string SessionOf(JsonNode login) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{login["result"]![0]}:{login["result"]![1]}"));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bench.Supervisor.DisposeAsync();
        _folder.Dispose();
    }

    private PartSpec SpecOf(string name, int port) => new()
    {
        Name = name, Program = "dotnet", Arguments = [Program], Ports = [port], ReadyWithin = Preparing,
        Readiness = new HttpProbe(new Uri($"http://127.0.0.1:{port}/readyz")),
        Environment = EquatableMap.Of(
            ("PORT", port.ToString(CultureInfo.InvariantCulture)), ("REPLICA", name), ("DATABASE_URL", Database.Url), ("DRAIN", "0.1"),
            ("CACHE", Cache())),
    };

    private static string Cache() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
