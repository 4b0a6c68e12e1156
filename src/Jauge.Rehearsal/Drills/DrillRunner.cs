using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills;

/// <summary>Plays a drill on a system that runs: what is usual, the fault, watching, healing, counting, the verdict.</summary>
/// <param name="folder">Where journals are kept.</param>
/// <param name="time">Null for the system's clock.</param>
public sealed class DrillRunner(RehearsalFolder folder, TimeProvider? time = null)
{
    private static readonly TimeSpan HealingLimit = TimeSpan.FromMinutes(3);

    /// <summary>Plays one drill. However it ends, the fault is healed.</summary>
    /// <exception cref="RehearsalException">JG5241: nothing worked before the fault; or the fault could not be made or healed.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the fault is healed.</exception>
    public async Task<DrillResult> RunAsync(Drill drill, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drill);
        DrillClock clock = new(time ?? TimeProvider.System);
        List<DrillWitness> witnesses = [];
        try
        {
            foreach (var clients in drill.Clients)
                witnesses.Add(await DrillWitness.StartAsync(clients, drill.Name, clock, folder, cancellation).ConfigureAwait(false));
            return await WatchedAsync(new(drill, witnesses, clock), cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach (var witness in witnesses)
                await witness.DisposeAsync().ConfigureAwait(false);
            if (drill.Fault is IAsyncDisposable fault) await fault.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<DrillResult> WatchedAsync(DrillPlay play, CancellationToken cancellation)
    {
        var alerts = play.Drill.Alerts is { } asked ? new AlertWatch(asked, play.Clock) : null;
        var replicas = play.Drill.Replicas is { } sight ? new ScalingWatch(sight, play.Clock) : null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = Task.WhenAll(
            alerts?.RunAsync(ended.Token) ?? Task.CompletedTask, replicas?.RunAsync(ended.Token) ?? Task.CompletedTask);
        try
        {
            var result = await PlayAsync(play, cancellation).ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(false);
            return result with
            {
                Alerts = alerts is null ? null : [.. alerts.Since(play.FaultAt).OrderBy(a => a.At)],
                Scaling = replicas is null ? [] : [.. replicas.Since(play.FaultAt)],
            };
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task<DrillResult> PlayAsync(DrillPlay play, CancellationToken cancellation)
    {
        try
        {
            await play.BreakAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            using CancellationTokenSource limit = new(HealingLimit, play.Clock.Time);
            await play.HealAsync(limit.Token).ConfigureAwait(false);
        }

        await play.WatchHealedAsync(cancellation).ConfigureAwait(false);
        return await ResultAsync(play, cancellation).ConfigureAwait(false);
    }

    private static async Task<DrillResult> ResultAsync(DrillPlay play, CancellationToken cancellation)
    {
        List<DrillView> views = [];
        foreach (var witness in play.Witnesses)
            views.Add(await witness.EndAsync(play.FaultAt, play.HealedAt, cancellation).ConfigureAwait(false));
        var drill = play.Drill;
        DrillJudge judge = new(drill.Expectations, [.. views], play.FaultAt, drill.Fault.SystemRecovers);
        var findings = drill.Fault is IMeasuringFault measuring
            ? await measuring.FindingsAsync(cancellation).ConfigureAwait(false) : new([], []);
        return new()
        {
            Name = drill.Name, Title = drill.Title, Hit = play.Hit, FaultAt = play.FaultAt, HealedAt = play.HealedAt,
            Steps = [.. play.Steps], Views = [.. views], Verdicts = [.. findings.Verdicts, .. judge.Verdicts()],
            Figures = findings.Figures, Queue = findings.Queue, Notes = drill.Notes,
        };
    }
}
