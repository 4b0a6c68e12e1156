using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Backups;

/// <summary>A running PostgreSQL server that is backed up: of its own, or the leader of a cluster.</summary>
/// <param name="Data">Its data folder.</param>
/// <param name="Sockets">Folder of its UNIX socket, by which pgBackRest speaks to it.</param>
/// <param name="Address">Where it takes connections.</param>
public sealed record PostgresSource(string Data, string Sockets, PostgresAddress Address)
{
    /// <summary>A server.</summary>
    /// <exception cref="RehearsalException">JG5234: its folder's path is too long for a socket.</exception>
    public static PostgresSource Of(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new(server.Place.Data, SocketsOf(server.Place.Name, server.Place.Sockets), server.Address);
    }

    /// <summary>A node of a cluster; only the leader's log goes on.</summary>
    /// <exception cref="RehearsalException">JG5234: its folder's path is too long for a socket.</exception>
    public static PostgresSource Of(PatroniCluster cluster, PatroniNode node)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(node);
        return new(node.Data, SocketsOf(node.Name, node.Sockets), cluster.Direct(node));
    }

    private static string SocketsOf(string name, string? folder) =>
        folder ?? throw new RehearsalException(BackupDiagnostics.NoSocket(name));
}
