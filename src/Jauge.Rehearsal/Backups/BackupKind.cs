namespace Jauge.Rehearsal.Backups;

/// <summary>What a backup holds.</summary>
public enum BackupKind
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>What changed since the last one.</summary>
    Incremental,
}
