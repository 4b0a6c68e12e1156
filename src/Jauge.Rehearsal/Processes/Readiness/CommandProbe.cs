namespace Jauge.Rehearsal.Processes;

/// <summary>Ready when a command exits 0, such as <c>pg_isready</c>.</summary>
/// <param name="Supervisor">Starts the command.</param>
/// <param name="Command">Its name is the log's; it runs without a namespace of its own.</param>
public sealed record CommandProbe(Supervisor Supervisor, PartSpec Command) : IReadinessProbe
{
    /// <inheritdoc/>
    public async Task<bool> AskAsync(CancellationToken cancellation) =>
        (await Supervisor.RunAsync(Command with { OwnNamespace = false }, cancellation).ConfigureAwait(false)).Exit.Code == 0;
}
