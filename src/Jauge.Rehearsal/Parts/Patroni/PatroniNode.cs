using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>One node's place.</summary>
/// <param name="Name">Of the node.</param>
/// <param name="PostgresPort">Where its server listens, on loopback.</param>
/// <param name="RestPort">Where Patroni answers.</param>
/// <param name="Folder">Holds its data; the server's user owns it.</param>
public sealed record PatroniNode(string Name, int PostgresPort, int RestPort, string Folder)
{
    /// <summary>The links that the others reach it by, and that it reaches etcd by; null where they meet directly.</summary>
    public PatroniLinks? Links { get; init; }

    /// <summary>Where clients and the other nodes find its server.</summary>
    public int PostgresDoor => Links?.Postgres.Port ?? PostgresPort;

    /// <summary>Where the proxy and the other nodes ask Patroni.</summary>
    public int RestDoor => Links?.Rest.Port ?? RestPort;

    /// <summary>Folder of its UNIX socket, for pgBackRest; null where the path would be too long for one.</summary>
    public string? Sockets => PostgresPlace.SocketsIn(Folder);

    /// <summary>The server's data.</summary>
    public string Data => Path.Combine(Folder, "data");
}
