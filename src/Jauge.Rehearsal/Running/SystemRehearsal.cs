using Jauge.Core;
using Jauge.Load;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Running;

/// <summary>Rehearses a plan from start to end: starts the parts, plays the load, lets the policies decide, measures, and ends everything
/// whatever happens.</summary>
public static class SystemRehearsal
{
    /// <summary>Rehearses.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellation">Before the load begins it ends the rehearsal; from then on the load, and the evidence is of what had
    /// happened.</param>
    /// <exception cref="RehearsalException">A part is missing, does not start, or ends again and again; nothing is left
    /// running.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before the load began.</exception>
    public static async Task<RehearsalEvidence> RunAsync(RehearsalPlan plan, RehearsalSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        var began = settings.Clock.GetTimestamp();
        await using var system = await RunningSystem.StartAsync(plan, settings, cancellation).ConfigureAwait(false);
        var startTook = settings.Clock.GetElapsedTime(began);
        try
        {
            var costs = await new MachineProbe(system).RunAsync(cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return await new RehearsedRun(system, startTook, costs).RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (LoadRefusedException refused)
        {
            throw new RehearsalException(refused.Diagnostics.First(d => d.Severity == Severity.Error));
        }
    }
}
