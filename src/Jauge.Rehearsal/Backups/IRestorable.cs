namespace Jauge.Rehearsal.Backups;

/// <summary>What a database can be brought back from.</summary>
public interface IRestorable
{
    /// <summary>Restores into a new server, and brings it to an instant.</summary>
    /// <param name="name">Of the new server.</param>
    /// <param name="target">The instant, as <see cref="KnownMoment.At"/> names it; null for the end of the archived log.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">JG5230: the backup is damaged; JG5231: the log ends before the target; JG5232: the key is
    /// another one.</exception>
    public Task<IRestored> RestoreAsync(string name, DateTimeOffset? target, CancellationToken cancellation);
}
