using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Backups;

/// <summary>How a backup-and-restore drill is played.</summary>
public sealed record RestoreDrillSettings
{
    /// <summary>How the database is backed up; encrypted, as backups should be.</summary>
    public BackupSettings Backup { get; init; } = new() { EncryptionKey = Parts.Password.New() };

    /// <summary>How long clients write between one step and the next; over a second, since pgBackRest goes by whole seconds.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clients, who write all along.</summary>
    public ClientSettings Clients { get; init; } = new();

    /// <summary>What is done to the backup before it is restored.</summary>
    public Sabotage Sabotage { get; init; } = Sabotage.None;
}
