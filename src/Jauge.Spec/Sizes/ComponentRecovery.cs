using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Sizes;

/// <summary>What a component's loss costs, in time and in work: the file's word, else the catalog's; null where nobody knows.</summary>
public static class ComponentRecovery
{
    private const int UsualFailures = 3;

    /// <summary>A time that the catalog knows of the offering.</summary>
    public static Range<TimeSpan>? TimeFact(this DeployedComponent component, string fact)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Fact(fact) is { Value: QuantityValue { Quantity: { Dimension: var dimension, Value: var value } } }
            && dimension == Dimension.OfTime
            ? new(TimeSpan.FromSeconds((double)value.Low), TimeSpan.FromSeconds((double)value.High)) : null;
    }

    /// <summary>Time between two whole backups.</summary>
    public static TimeSpan? BackupInterval(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Backups?.Every ?? component.TimeFact("backup.full-interval")?.High;
    }

    /// <summary>Whether any instant can be restored.</summary>
    public static bool HasPointInTime(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Backups?.PointInTime
            ?? (component.Spec.Backups is not null && component.Fact("backup.point-in-time") is { Value: FlagValue { Flag: true } });
    }

    /// <summary>What a restore inside the region loses at most.</summary>
    public static TimeSpan? LossAfterRestore(this DeployedComponent component) =>
        component.HasPointInTime() ? component.TimeFact("backup.log-interval")?.High : component.BackupInterval();

    /// <summary>How far the copy in another region may lag, where one is bought.</summary>
    public static TimeSpan? LossAfterGeoRestore(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Backups?.GeoRedundant == true ? component.TimeFact("restore.geo.data-loss")?.High : null;
    }

    /// <summary>What a standby has not yet received when its primary is lost.</summary>
    public static TimeSpan? LossAfterFailover(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Failover switch
        {
            { Replication: ReplicationMode.Asynchronous, Lag: { } lag } => lag,
            { Replication: ReplicationMode.Synchronous } => TimeSpan.Zero,
            _ => component.TimeFact("failover.data-loss")?.High,
        };
    }

    /// <summary>Failures in a row before a target counts as lost.</summary>
    public static int FailuresUntilLost(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Failover?.Detection?.Failures ?? (int)(component.Number("failover.detection.threshold") ?? UsualFailures);
    }

    /// <summary>From the loss, just before or just after a check, to the last failure; null where the file states no check.</summary>
    public static Range<TimeSpan>? LossNoticed(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        if (component.Spec.Failover?.Detection is not { } check) return null;
        var failures = component.FailuresUntilLost();
        return new(check.Every * (failures - 1),
            (check.Every * failures) + (check.Timeout ?? component.TimeFact("failover.detection.timeout")?.High ?? TimeSpan.Zero));
    }

    /// <summary>Promotion of the standby: the file's, else the offering's own, which holds its detection already.</summary>
    public static Range<TimeSpan>? Promotion(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Failover?.Promotion ?? component.TimeFact("failover.time");
    }

    /// <summary>How long clients may hold the old address; nothing for those that ask again at once.</summary>
    public static TimeSpan AddressKept(this DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Failover?.DnsTtl ?? component.TimeFact("failover.dns-ttl")?.High ?? TimeSpan.Zero;
    }

    /// <summary>How long another copy takes to take over: it is noticed, promoted, and clients let the old address go.</summary>
    public static Range<TimeSpan>? TakeOver(this DeployedComponent component)
    {
        var (noticed, promoted) = (component.LossNoticed(), component.Promotion());
        return noticed is null && promoted is null ? null
            : new((noticed?.Low ?? default) + (promoted?.Low ?? default),
                (noticed?.High ?? default) + (promoted?.High ?? default) + component.AddressKept());
    }
}
