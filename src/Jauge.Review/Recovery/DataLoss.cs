using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Review.Recovery;

/// <summary>How much work each arrangement of one store can lose.</summary>
/// <param name="Component">The store.</param>
internal sealed record DataLoss(DeployedComponent Component)
{
    /// <summary>Time between two whole backups: the file's, else the offering's own.</summary>
    public TimeSpan? Interval => Component.BackupInterval();

    /// <summary>Whether any instant can be restored: the file's word, else what the service always does.</summary>
    public bool HasPointInTime => Component.HasPointInTime();

    /// <summary>How far the archived log may lag behind.</summary>
    public Known<Range<TimeSpan>>? LogInterval => HasPointInTime ? Component.Time("backup.log-interval") : null;

    /// <summary>Lag of the copy in another region, where one is bought.</summary>
    public Known<Range<TimeSpan>>? GeoLag => Component.Spec.Backups?.GeoRedundant == true ? Component.Time("restore.geo.data-loss") : null;

    /// <summary>What a restore inside the region loses at most; null when nothing is known.</summary>
    public TimeSpan? AfterRestore => Component.LossAfterRestore();

    /// <summary>Lag of a standby that is fed asynchronously; null when it is not, or not stated.</summary>
    public TimeSpan? AfterFailover =>
        Component.Spec.Failover is { Replication: Spec.Model.ReplicationMode.Asynchronous, Lag: { } lag } ? lag : null;

    /// <summary>Stores of the environment: databases, and whatever else states backups.</summary>
    public static IEnumerable<DataLoss> Of(ReviewContext context) =>
        context.Components.Where(c => c.Offering.Kind == OfferingKind.Database).Select(c => new DataLoss(c));

    /// <summary>Sources of the facts.</summary>
    public IEnumerable<Citation?> Sources =>
        [LogInterval?.Citation, GeoLag?.Citation, HasPointInTime ? Component.Flag("backup.point-in-time")?.Citation : null];
}
