using Jauge.Core;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rendering.Writing;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>Patroni's configuration of one node.</summary>
/// <param name="settings">Of the cluster.</param>
/// <param name="storePorts">Where etcd's members answer, on loopback.</param>
/// <param name="binaries">Folder of PostgreSQL's programs.</param>
/// <param name="archiver">As in <see cref="PostgresParameters.Of"/>.</param>
public sealed class PatroniFile(PatroniSettings settings, EquatableList<int> storePorts, string binaries, string archiver)
{
    /// <summary>The node's file.</summary>
    public string Write(PatroniNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return YamlWriter.Write(new YamlMap
        {
            { "scope", settings.Name },
            { "name", node.Name },
            { "restapi", new YamlMap { { "listen", At(node.RestPort) }, { "connect_address", At(node.RestDoor) } } },
            { settings.Store == EtcdInterface.Version2 ? "etcd" : "etcd3", Store(node) },
            { "bootstrap", Bootstrap() },
            { "postgresql", Server(node) },
            { "watchdog", new YamlMap { { "mode", new YamlScalar("off") } } },
        });
    }

    private static string At(int port) => $"127.0.0.1:{port}";

    // without "use_proxies" Patroni asks etcd for the addresses of its members, and goes past the links
    private YamlMap Store(PatroniNode node) => node.Links is not { } links ? new() { { "hosts", YamlNode.List(storePorts.Select(At)) } }
        : new() { { "hosts", YamlNode.List(links.Store.Select(l => At(l.Port))) }, { "use_proxies", true } };

    private YamlMap Bootstrap() => new()
    {
        { "dcs", Agreed() },
        { "initdb", new YamlList { "data-checksums", new YamlMap { { "encoding", "UTF8" } }, new YamlMap { { "locale", "C.UTF-8" } } } },
        {
            "pg_hba", YamlNode.List(
            [
                $"host replication {settings.Postgres.Replicator} 127.0.0.1/32 scram-sha-256",
                "host all all 127.0.0.1/32 scram-sha-256",
                "local all all scram-sha-256",
            ])
        },
    };

    private YamlMap Agreed() => new()
    {
        { "ttl", Seconds(settings.Timings.TimeToLive) },
        { "loop_wait", Seconds(settings.Timings.LoopWait) },
        { "retry_timeout", Seconds(settings.Timings.RetryTimeout) },
        { "maximum_lag_on_failover", (decimal)settings.MaximumLag.Count },
        { "master_start_timeout", Seconds(settings.Timings.PrimaryStartTimeout) },
        { "failsafe_mode", settings.Timings.IsFailsafe },
        { "synchronous_mode", settings.Synchronous != SynchronousMode.Asynchronous },
        { "synchronous_mode_strict", settings.Synchronous == SynchronousMode.Strict },
        { "postgresql", new YamlMap { { "use_pg_rewind", true }, { "use_slots", true }, { "parameters", Parameters() } } },
    };

    // Patroni writes listen_addresses and port itself, from the node's own part
    private YamlMap Parameters() =>
        YamlNode.Map(PostgresParameters.Of(settings.Postgres, null, archiver)
            .Where(p => p.Key is not ("listen_addresses" or "unix_socket_directories")));

    private YamlMap Server(PatroniNode node) => new()
    {
        { "listen", At(node.PostgresPort) },
        { "connect_address", At(node.PostgresDoor) },
        { "data_dir", node.Data },
        { "bin_dir", binaries },
        { "pgpass", Path.Combine(node.Folder, "pgpass") },
        {
            "authentication", new YamlMap
            {
                { "superuser", User(settings.Postgres.Superuser) },
                { "replication", User(settings.Postgres.Replicator) },
                { "rewind", User(settings.Postgres.Superuser) },
            }
        },
        { "parameters", new YamlMap { { "unix_socket_directories", node.Sockets ?? "" } } },
    };

    private YamlMap User(string name) => new() { { "username", name }, { "password", settings.Postgres.Password } };

    private static YamlNode Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}
