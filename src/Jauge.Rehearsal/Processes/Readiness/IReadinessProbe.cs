namespace Jauge.Rehearsal.Processes;

/// <summary>Asks a part once whether it answers. Asked again and again until it does, or until the part's limit.</summary>
public interface IReadinessProbe
{
    /// <summary>Asks once.</summary>
    /// <param name="cancellation">Ends the question; a probe that hangs is given up after a second or two.</param>
    /// <returns>True when the part answered as it should. Never throws for a part that refuses, resets or says nonsense.</returns>
    public Task<bool> AskAsync(CancellationToken cancellation);
}
