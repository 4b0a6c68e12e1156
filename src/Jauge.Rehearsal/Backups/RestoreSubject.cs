using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Backups;

/// <summary>Finds what a drill backs up and brings back.</summary>
public static class RestoreSubject
{
    /// <summary>A PostgreSQL server of its own.</summary>
    public static IRestoreSubject Of(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new PostgresSubject(server.Place.Name, _ => Task.FromResult(PostgresSource.Of(server)), server.Settings, server.Address);
    }

    /// <summary>A MariaDB server of its own.</summary>
    public static IRestoreSubject Of(MariaDbServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new MariaDbSubject(server.Name, () => server, server.Address);
    }

    /// <summary>A database of a rehearsal: its only server, or whoever takes the writes of its cluster.</summary>
    /// <exception cref="ArgumentException">Nothing backs up that engine.</exception>
    public static IRestoreSubject Of(RunningDatabase database) => database switch
    {
        RunningPostgres postgres => Of(postgres),
        RunningMariaDb maria => new MariaDbSubject(maria.Component, () => maria.Primary, maria.Address),
        _ => throw new ArgumentException("Nothing backs up this engine.", nameof(database)),
    };

    /// <summary>A Redis server of its own.</summary>
    /// <param name="node">The server.</param>
    /// <param name="door">Where clients connect; null: to the server itself.</param>
    public static IRestoreSubject Of(RedisNode node, int? door = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new RedisSubject(node, door ?? node.Port);
    }

    private static IRestoreSubject Of(RunningPostgres database) => database.Cluster is not { } cluster ? Of(database.Server!)
        : new PostgresSubject(
            cluster.Settings.Name,
            async c => PostgresSource.Of(cluster, await cluster.WaitForLeaderAsync(c).ConfigureAwait(false)),
            cluster.Settings.Postgres, database.Address);
}
