namespace Jauge.Simulation.Faults;

/// <summary>Something that goes wrong at a stated time, in every region that holds the component.</summary>
/// <param name="Kind">What.</param>
/// <param name="Component">Name of a component that requests visit; of a lost region, the region, <c>provider/region</c>.</param>
/// <param name="At">When, since the start of the run; 0 or more.</param>
/// <param name="For">How long. Of a lost primary: how long until it serves again; null takes the offering's failover time. Null otherwise: to the
/// end of the run.</param>
/// <param name="Amount">The multiple of <see cref="FaultKind.Slow"/>, above 0; the share of <see cref="FaultKind.Failing"/>, from 0 to 1.</param>
public sealed record Fault(FaultKind Kind, string Component, TimeSpan At, TimeSpan? For = null, double Amount = 1)
{
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
}
