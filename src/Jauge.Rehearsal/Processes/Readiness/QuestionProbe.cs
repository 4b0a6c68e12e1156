namespace Jauge.Rehearsal.Processes;

/// <summary>Ready when a question of the caller's own says so, such as one in the part's own protocol.</summary>
/// <param name="Question">What it throws counts as "not yet", save a cancellation.</param>
public sealed record QuestionProbe(Func<CancellationToken, Task<bool>> Question) : IReadinessProbe
{
    /// <inheritdoc/>
    public async Task<bool> AskAsync(CancellationToken cancellation)
    {
        try
        {
            return await Question(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }
}
