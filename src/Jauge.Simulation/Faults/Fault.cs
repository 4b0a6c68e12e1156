namespace Jauge.Simulation.Faults;

/// <summary>Something that goes wrong at a stated time, or again and again by chance, in every region that holds the component.</summary>
/// <param name="Kind">What.</param>
/// <param name="Component">Name of a component that requests visit, or of nodes that carry one; of a lost region or zone, the region,
/// <c>provider/region</c> (empty: the only one); of a network cut, the caller, <c>users</c> for those who send requests; of a burst,
/// <c>requests</c>.</param>
/// <param name="At">When, since the start of the run; 0 or more. Of a fault that happens again and again: not before.</param>
/// <param name="For">How long. Of a lost primary: how long until it serves again; null takes the offering's failover time. Null otherwise:
/// to the end of the run.</param>
/// <param name="Amount">The multiple of <see cref="FaultKind.Slow"/>, <see cref="FaultKind.ReplicaSlow"/>,
/// <see cref="FaultKind.DiskSlow"/> and <see cref="FaultKind.Burst"/>, above 0;
/// the share of <see cref="FaultKind.Failing"/>, from 0 to 1.</param>
public sealed record Fault(FaultKind Kind, string Component, TimeSpan At, TimeSpan? For = null, double Amount = 1)
{
    /// <summary>The other end of a network cut: the name of the component that is called; null for any other fault.</summary>
    public string? To { get; init; }

    /// <summary>Which zone of the region is lost, from 1; 0 for any other fault.</summary>
    public int Zone { get; init; }

    /// <summary>Mean of the exponential times between two occurrences, above 0; null: it happens once, at <see cref="At"/>.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The drill of the file that it is, by name; null where it was asked for directly.</summary>
    public string? Drill { get; init; }

    /// <summary>One replica vanishes.</summary>
    /// <param name="component">Name of the component.</param>
    /// <param name="at">When.</param>
    public static Fault ReplicaLost(string component, TimeSpan at) => new(FaultKind.ReplicaLost, component, at);

    /// <summary>A database's primary vanishes.</summary>
    /// <param name="component">Name of the component.</param>
    /// <param name="at">When.</param>
    /// <param name="length">How long until it serves again; null takes the offering's own failover time.</param>
    public static Fault PrimaryLost(string component, TimeSpan at, TimeSpan? length = null) =>
        new(FaultKind.PrimaryLost, component, at, length);

    /// <summary>A region vanishes.</summary>
    /// <param name="region">As <c>provider/region</c>; one that holds the component that receives requests.</param>
    /// <param name="at">When.</param>
    /// <param name="length">How long; null: to the end of the run.</param>
    public static Fault RegionLost(string region, TimeSpan at, TimeSpan? length = null) => new(FaultKind.RegionLost, region, at, length);

    /// <summary>A component slows down.</summary>
    /// <param name="component">Name of the component.</param>
    /// <param name="at">When.</param>
    /// <param name="length">How long.</param>
    /// <param name="factor">Multiple of every service time, above 0.</param>
    public static Fault Slow(string component, TimeSpan at, TimeSpan length, double factor) =>
        new(FaultKind.Slow, component, at, length, factor);

    /// <summary>A component fails a share of its calls.</summary>
    /// <param name="component">Name of the component.</param>
    /// <param name="at">When.</param>
    /// <param name="length">How long.</param>
    /// <param name="share">From 0 to 1.</param>
    public static Fault Failing(string component, TimeSpan at, TimeSpan length, double share) =>
        new(FaultKind.Failing, component, at, length, share);

    /// <summary>A node dies with the replicas on it.</summary>
    /// <param name="nodes">Name of the nodes' component.</param>
    /// <param name="at">When.</param>
    public static Fault NodeLost(string nodes, TimeSpan at) => new(FaultKind.NodeLost, nodes, at);

    /// <summary>A zone of a region vanishes with the nodes, replicas and primaries in it.</summary>
    /// <param name="region">As <c>provider/region</c>; empty: the only one.</param>
    /// <param name="zone">From 1.</param>
    /// <param name="at">When.</param>
    /// <param name="length">How long; null: to the end of the run.</param>
    public static Fault ZoneLost(string region, int zone, TimeSpan at, TimeSpan? length = null) =>
        new(FaultKind.ZoneLost, region, at, length) { Zone = zone };

    /// <summary>No packet passes between a caller and what it calls.</summary>
    /// <param name="from">Name of the caller.</param>
    /// <param name="to">Name of the component that it calls.</param>
    /// <param name="at">When.</param>
    /// <param name="length">How long; null: to the end of the run.</param>
    public static Fault NetworkCut(string from, string to, TimeSpan at, TimeSpan? length = null) =>
        new(FaultKind.NetworkCut, from, at, length) { To = to };
}
