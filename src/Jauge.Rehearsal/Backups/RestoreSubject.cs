using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Backups;

/// <summary>A running database that a drill backs up and brings back.</summary>
/// <param name="Name">Of the server or the cluster.</param>
/// <param name="Find">The server that takes writes now.</param>
/// <param name="Settings">How it is set: users and passwords come with the data.</param>
/// <param name="Clients">Where clients connect.</param>
public sealed record RestoreSubject(string Name, Func<CancellationToken, Task<PostgresSource>> Find, PostgresSettings Settings, PostgresAddress Clients)
{
    /// <summary>A server of its own.</summary>
    public static RestoreSubject Of(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new(server.Place.Name, _ => Task.FromResult(PostgresSource.Of(server)), server.Settings, server.Address);
    }

    /// <summary>A database of a rehearsal: its only server, or whoever leads its cluster.</summary>
    public static RestoreSubject Of(RunningDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (database.Cluster is not { } cluster) return Of(database.Server!) with { Clients = database.Address };
        return new(cluster.Settings.Name, async c => PostgresSource.Of(cluster, await cluster.WaitForLeaderAsync(c).ConfigureAwait(false)), cluster.Settings.Postgres, database.Address);
    }
}
