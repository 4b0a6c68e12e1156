namespace Jauge.Spec.Model;

/// <summary>A real part, or a stand-in, that a rehearsal runs in a component's place.</summary>
public enum RehearsedEngine
{
    /// <summary>PostgreSQL: one server.</summary>
    Postgresql,

    /// <summary>PostgreSQL under Patroni: three servers, one of them the primary.</summary>
    Patroni,

    /// <summary>MariaDB: one server.</summary>
    Mariadb,

    /// <summary>MariaDB with replicas: three servers, one of them the primary.</summary>
    MariadbReplicated,

    /// <summary>Redis: one server.</summary>
    Redis,

    /// <summary>Redis in cluster mode: three masters, each with a replica.</summary>
    RedisCluster,

    /// <summary>Payments, spoken to as Stripe is.</summary>
    Payments,

    /// <summary>A store of objects behind the paths of S3 and Azure Blob.</summary>
    Objects,

    /// <summary>A program that takes the stated time and does nothing else.</summary>
    StandIn,
}
