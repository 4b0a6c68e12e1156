using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>Ready when all answer, asked in order.</summary>
/// <param name="Probes">The cheapest first.</param>
public sealed record AllProbes(EquatableList<IReadinessProbe> Probes) : IReadinessProbe
{
    /// <inheritdoc/>
    public async Task<bool> AskAsync(CancellationToken cancellation)
    {
        foreach (var probe in Probes)
        {
            if (!await probe.AskAsync(cancellation).ConfigureAwait(false))
                return false;
        }

        return true;
    }
}
