namespace Jauge.Rendering.Observability;

/// <summary>What speaks behind a store's offering.</summary>
internal enum StoreEngine
{
    /// <summary>No exporter is known for it.</summary>
    Other,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>MySQL or MariaDB.</summary>
    MySql,

    /// <summary>Redis or Valkey.</summary>
    Redis,
}
