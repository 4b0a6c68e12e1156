namespace Jauge.Rehearsal.Backups;

/// <summary>How a database is backed up.</summary>
public sealed record BackupSettings
{
    /// <summary>Encrypts the repository; null for none. Without it nothing can be read back.</summary>
    public string? EncryptionKey { get; init; }

    /// <summary>After which a log file is archived even if it is not full: with the time that this takes, the most that a loss of the
    /// server and its disk can cost.</summary>
    public TimeSpan ArchiveWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Full backups that are kept; older ones and their log go.</summary>
    public int KeptFull { get; init; } = 2;

    /// <summary>How long one backup or one restore may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(10);
}
