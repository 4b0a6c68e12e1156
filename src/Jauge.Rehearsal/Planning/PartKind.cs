namespace Jauge.Rehearsal.Planning;

/// <summary>A real part, or what stands for one.</summary>
public enum PartKind
{
    /// <summary>One PostgreSQL server.</summary>
    Postgresql,

    /// <summary>Three PostgreSQL servers under Patroni, with etcd.</summary>
    Patroni,

    /// <summary>One MariaDB server.</summary>
    Mariadb,

    /// <summary>Three MariaDB servers: a primary, two replicas, and a watch that has one of them take over.</summary>
    MariadbReplicated,

    /// <summary>One Redis server.</summary>
    Redis,

    /// <summary>Redis in cluster mode.</summary>
    RedisCluster,

    /// <summary>HAProxy: the way into every replicated component, and to the primary of a replicated database.</summary>
    Balancer,

    /// <summary>Replicas of a program: the user's own, or the generic stand-in.</summary>
    Replicas,

    /// <summary>One stand-in that takes the stated times of a service that only a cloud runs.</summary>
    Service,

    /// <summary>A stand-in of a queue that delivers messages by HTTP.</summary>
    Queue,

    /// <summary>A stand-in of a language model: its answers take the stated time.</summary>
    Model,

    /// <summary>A stand-in of payments, spoken to as Stripe is: it takes the stated time.</summary>
    Payments,

    /// <summary>A store of objects behind the paths of S3 and Azure Blob: it takes the stated time.</summary>
    Objects,

    /// <summary>Prometheus with the rendered rules.</summary>
    Prometheus,

    /// <summary>Alertmanager with the rendered routes.</summary>
    Alertmanager,
}
