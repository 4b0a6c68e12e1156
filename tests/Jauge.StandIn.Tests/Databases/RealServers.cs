using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Processes;
using Jauge.Roles;

namespace Jauge.StandIn.Tests.Databases;

/// <summary>A PostgreSQL, a MariaDB and a Redis, started once for the tests of a class.</summary>
public sealed class RealServers : IAsyncLifetime
{
    private readonly RehearsalFolder _folder = RehearsalFolder.Create();
    private readonly Supervisor _supervisor;
    private readonly Dictionary<DependencyKind, GivenServer> _databases = [];

    public RealServers() => _supervisor = new(_folder);

    internal RedisNode Redis { get; private set; } = null!;

    internal GivenServer Of(DependencyKind kind) => _databases[kind];

    public async ValueTask InitializeAsync()
    {
        var bench = new Workbench(_supervisor, TimeProvider.System);
        var postgres = await PostgresServer.CreateAsync(
            bench, "pg", new() { Password = Password.New(), SharedBuffers = new(16 << 20), MaxConnections = 40 }, CancellationToken.None);
        await postgres.StartAsync(CancellationToken.None);
        var maria = await MariaDbServer.CreateAsync(
            bench, "maria", new() { Password = Password.New(), BufferPool = new(16 << 20) }, CancellationToken.None);
        foreach (var server in new GivenServer[] { new GivenPostgres(postgres), new GivenMariaDb(maria) }) _databases.Add(
            server.Kind, server);
        Redis = await RedisNode.StartAsync(bench, "redis", new() { KeepsLog = false }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        _folder.Dispose();
    }
}
