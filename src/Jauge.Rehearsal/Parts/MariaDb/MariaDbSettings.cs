using Jauge.Core;
using Jauge.Rehearsal.Network;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>How a MariaDB server of the rehearsal is set.</summary>
public sealed record MariaDbSettings
{
    /// <summary>Of every user; made anew for each rehearsal.</summary>
    public required string Password { get; init; }

    /// <summary>Whom programs connect as.</summary>
    public string User { get; init; } = "app";

    /// <summary>The database of programs.</summary>
    public string Database { get; init; } = "app";

    /// <summary>Pages kept in memory.</summary>
    public Bytes BufferPool { get; init; } = new(64L << 20);

    /// <summary>Connections at once.</summary>
    public int MaxConnections { get; init; } = 151;

    /// <summary>Whether a commit waits for the disk, log included. Off, a crash may lose what was acknowledged.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Lays a cable to the server that can be pulled; null: it is met directly.</summary>
    public FaultNetwork? Network { get; init; }

    /// <summary>Other options by name, without dashes in front; they win over the ones above.</summary>
    public EquatableMap<string> Options { get; init; } = EquatableMap<string>.Empty;
}
