using Jauge.Catalog;
using Jauge.Control.Failover;
using Jauge.Control.Rollout;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>Where a component stands, who takes over from it, and how it is updated.</summary>
internal static class PlaceBuilder
{
    private const int UsualZones = 3;

    /// <summary>Zones that it is spread over: as many as it states; all of its region's where it is redundant between them; one, the first,
    /// where its offering would sell more; 0 where the offering is a regional one.</summary>
    internal static int ZonesOf(this DeployedComponent component)
    {
        if (component.Input("zones") is { } stated) return (int)stated;
        if (component.Offering.HighAvailability.Count == 0) return 0;
        return IsRedundant(component) ? component.Offering.Provider.Regions[component.Regions[0].Region].AvailabilityZones
            ?? UsualZones : 1;
    }

    /// <summary>How long its loss lasts; null where nothing takes over, or nobody knows.</summary>
    internal static Core.Range<TimeSpan>? FailoverOf(this DeployedComponent component) =>
        component.Spec.Replicas is { High: <= 1 } && component.HighAvailability == "none" ? null : component.Time("failover.time");

    /// <summary>The parts of a failover that the owner's own software makes; null: a provider's, or one without published parts.</summary>
    internal static FailoverTimes? FailoverPartsOf(this DeployedComponent component)
    {
        if (component.FailoverOf() is null) return null;
        if (component.InputWord("operator") == "patroni") return new PatroniOptions().NodeLost;
        return component.Offering.Kind == OfferingKind.Cache && component.Fact("failover.election") is not null
            ? new RedisClusterOptions { NodeTimeout = component.Time("failover.detection.timeout")?.High
                ?? new RedisClusterOptions().NodeTimeout }
                .PrimaryLost
            : null;
    }

    /// <summary>Shards with a primary each.</summary>
    internal static int ShardsOf(this DeployedComponent component) => Math.Max(1, (int)(component.Input("shards") ?? 1));

    /// <summary>Kubernetes' own defaults; elsewhere the new version stands complete before the old one goes.</summary>
    internal static RollingUpdate RolloutOf(this DeployedComponent component) => component.Word("scaling.policy") == "hpa" ? new()
        : new() { MaxSurge = IntOrPercent.Percent(100), MaxUnavailable = new(0) };

    private static bool IsRedundant(DeployedComponent component) => component.HighAvailability is "zone-redundant" or "multi-az";
}
