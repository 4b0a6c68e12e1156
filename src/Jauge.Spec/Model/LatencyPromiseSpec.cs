using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Response times that must not be exceeded, as the client sees them.</summary>
public sealed record LatencyPromiseSpec
{
    /// <summary>Mean.</summary>
    public TimeSpan? Mean { get; init; }

    /// <summary>Median.</summary>
    public TimeSpan? P50 { get; init; }

    /// <summary>90th percentile.</summary>
    public TimeSpan? P90 { get; init; }

    /// <summary>95th percentile.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>99th percentile.</summary>
    public TimeSpan? P99 { get; init; }

    /// <summary>99.9th percentile.</summary>
    [Key("p99.9")]
    public TimeSpan? P999 { get; init; }
}
