namespace Jauge.Roles;

/// <summary>How a dependency is spoken to.</summary>
public enum DependencyKind
{
    /// <summary>HTTP/1.1: another replica, or a stand-in of a service.</summary>
    Http,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>MariaDB.</summary>
    MariaDb,

    /// <summary>Redis, one server or a cluster.</summary>
    Redis,

    /// <summary>A queue that speaks QStash's protocol.</summary>
    Queue,
}
