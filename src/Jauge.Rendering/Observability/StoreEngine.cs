namespace Jauge.Rendering.Observability;

/// <summary>What speaks behind a store's offering.</summary>
internal enum StoreEngine
{
    /// <summary>No exporter is known for it.</summary>
    Other,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>PostgreSQL run by CloudNativePG, which has an exporter of its own.</summary>
    CloudNativePg,

    /// <summary>MySQL or MariaDB.</summary>
    MySql,

    /// <summary>Redis or Valkey.</summary>
    Redis,
}
