using Jauge.Core;

namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>How a PostgreSQL server of the rehearsal is set, alone or under Patroni.</summary>
public sealed record PostgresSettings
{
    /// <summary>The superuser, whom programs use as well: a rehearsal has one user.</summary>
    public string Superuser { get; init; } = "postgres";

    /// <summary>The user that standbys read the log as.</summary>
    public string Replicator { get; init; } = "replicator";

    /// <summary>Of both users; made anew for each rehearsal.</summary>
    public required string Password { get; init; }

    /// <summary>Pages kept in memory.</summary>
    public Bytes SharedBuffers { get; init; } = new(64L << 20);

    /// <summary>Connections at once, those of the superuser among them.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>Whether a commit waits for the disk. Off, a crash may lose what was acknowledged: only for tests of other things.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Other parameters by name, which win over the ones above.</summary>
    public EquatableMap<string> Parameters { get; init; } = EquatableMap<string>.Empty;
}
