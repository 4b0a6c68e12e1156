using Jauge.Core;
using Jauge.Rehearsal.Backups;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>Plays drills one after the other on a system that runs, while replicas that end are replaced
/// as a platform does, and the described policies decide how many there are.</summary>
/// <param name="system">Started with its cables laid.</param>
/// <param name="timings">How long the steps last.</param>
public sealed class SystemDrills(RunningSystem system, DrillTimings timings)
{
    private static readonly TimeSpan MendEvery = TimeSpan.FromSeconds(1);

    /// <summary>Plays them.</summary>
    /// <param name="offers">Which.</param>
    /// <param name="began">Told of each when it begins.</param>
    /// <param name="cancellation">Ends the drill under way, healed, and starts no other.</param>
    /// <returns>Each result as soon as it is there.</returns>
    public async IAsyncEnumerable<DrillResult> PlayAsync(
        IEnumerable<DrillOffer> offers, Action<DrillOffer>? began,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(offers);
        DecisionTrace trace = new(TraceHeader.Of(system.Plan), system.Settings.Trace);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var mending = MendAsync(ended.Token);
        try
        {
            foreach (var offer in offers)
            {
                began?.Invoke(offer);
                yield return offer.Kind == DrillKind.Restore ? await RestoreAsync(offer, cancellation).ConfigureAwait(false)
                    : await PlayAsync(offer, trace, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await mending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // each begins with the replicas that the system begins with, and with policies that know nothing of the one before
    private async Task<DrillResult> PlayAsync(DrillOffer offer, DecisionTrace trace, CancellationToken cancellation)
    {
        foreach (var pool in system.Pools.Values) pool.Ask(pool.Part.Replicas);
        foreach (var pool in system.Pools.Values) await pool.SettleAsync(cancellation).ConfigureAwait(false);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var policies = LivePolicies.RunAsync(system, trace, system.Settings.Clock.GetUtcNow(), ended.Token);
        try
        {
            var runner = new DrillRunner(system.Supervisor.Folder, system.Settings.Clock);
            var result = await runner.RunAsync(new DrillFactory(system, timings, trace).Make(offer), cancellation).ConfigureAwait(false);
            // a policy that has stopped deciding makes the figures wrong
            if (policies.IsFaulted) await policies.ConfigureAwait(false);
            return result;
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await policies.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // a backup breaks nothing: there is no fault to heal
    private Task<DrillResult> RestoreAsync(DrillOffer offer, CancellationToken cancellation) =>
        new RestoreDrill(system.Bench, new()).RunAsync(
            offer.Name, Subject(offer.Component),
            Expectations.Of(system.Plan.Described.Spec.Promises, isFailover: false), cancellation);

    private IRestoreSubject Subject(string component) =>
        system.Databases.TryGetValue(component, out var database) ? RestoreSubject.Of(database)
        : RestoreSubject.Of(system.Caches[component].Node!, system.Network?.Find(component)?.Port);

    private async Task MendAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(MendEvery, system.Settings.Clock, cancellation).ConfigureAwait(false);
            await system.MendAsync(cancellation).ConfigureAwait(false);
        }
    }
}
