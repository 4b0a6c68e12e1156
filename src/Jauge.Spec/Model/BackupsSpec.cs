using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Backups of a component's data.</summary>
public sealed record BackupsSpec
{
    /// <summary>Time between two backups.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>How long a backup is kept.</summary>
    public TimeSpan? Keep { get; init; }

    /// <summary>Whether the log is archived, so that any instant can be restored. Unknown when it is left out.</summary>
    public bool? PointInTime { get; init; }

    /// <summary>Whether a copy is kept in another region.</summary>
    public bool? GeoRedundant { get; init; }

    /// <summary>Size of all kept backups together.</summary>
    [AtLeast(0)]
    public Bytes? Size { get; init; }

    /// <summary>Size of the data that a restore has to copy; the provisioned storage is its upper bound.</summary>
    [AtLeast(0)]
    public Bytes? Data { get; init; }

    /// <summary>Entry of the calendar that proves a restore.</summary>
    public string? RestoreTest { get; init; }
}
