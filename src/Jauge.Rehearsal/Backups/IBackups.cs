using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Backups;

/// <summary>Backups of a database that works, and its log as far as it is archived. Disposing ends the archiving.</summary>
public interface IBackups : IRestorable, IAsyncDisposable
{
    /// <summary>Holds them.</summary>
    public string Folder { get; }

    /// <summary>In the order of a round.</summary>
    public IReadOnlyList<BackupKind> Kinds => [BackupKind.Full, BackupKind.Incremental];

    /// <summary>Makes one.</summary>
    /// <exception cref="RehearsalException">JG5208: its tool refuses.</exception>
    public Task<BackupTaken> BackUpAsync(BackupKind kind, CancellationToken cancellation);

    /// <summary>Finds an instant that can be named, and what the database holds then.</summary>
    public Task<KnownMoment> MomentAsync(DrillClock clock, CancellationToken cancellation);

    /// <summary>Sees that an instant that is past can be reached: that the log is archived so far.</summary>
    /// <exception cref="RehearsalException">JG5231: it does not arrive in time.</exception>
    public Task ReachAsync(DateTimeOffset target, CancellationToken cancellation);

    /// <summary>What is there now: what a loss of everything else would leave.</summary>
    /// <param name="name">Names its folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<IRestorable> PutAsideAsync(string name, CancellationToken cancellation);

    /// <summary>A copy that is spoilt, so that a restore of it must fail.</summary>
    public Task<IRestorable> SpoiltAsync(Sabotage way, CancellationToken cancellation);
}
