using Jauge.Spec.Model;

namespace Jauge.Spec.Resolution;

/// <summary>Keys of a component that the language types but that not every offering takes.</summary>
public static class TypedKeys
{
    /// <summary>Their names, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "replicas", "average-replicas", "storage", "sku", "scaling", "asks", "serves", "delivers", "runs-every", "warms-up", "pool",
        "pools", "high-availability", "failover", "backups", "network", "tls",
        "spot", "commitment",
    ];

    /// <summary>Those that a component writes.</summary>
    public static IReadOnlyCollection<string> In(ComponentSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        (string Key, bool Written)[] keys =
        [
            ("replicas", spec.Replicas is not null), ("average-replicas", spec.AverageReplicas is not null),
            ("storage", spec.Storage is not null), ("sku", spec.Sku is not null),
            ("scaling", spec.Scaling is not null), ("asks", spec.Asks is not null), ("serves", spec.Serves is not null),
            ("delivers", spec.Delivers is not null),
            ("runs-every", spec.RunsEvery is not null), ("warms-up", spec.WarmsUp is not null), ("pool", spec.Pool is not null),
            ("pools", spec.Pools.Count > 0),
            ("high-availability", spec.HighAvailability is not null), ("failover", spec.Failover is not null),
            ("backups", spec.Backups is not null),
            ("network", spec.Network is not null), ("tls", spec.Tls is not null), ("spot", spec.Spot is not null),
            ("commitment", spec.Commitment is not null),
        ];
        return [.. keys.Where(k => k.Written).Select(k => k.Key)];
    }
}
