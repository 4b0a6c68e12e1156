using Jauge.Dynamics;
using Jauge.Rehearsal.Loop;

namespace Jauge.Rehearsal.Running;

/// <summary>The described scaling policies at work on a system that runs.</summary>
internal static class LivePolicies
{
    /// <summary>A loop for each component that something scales.</summary>
    /// <param name="system">The system.</param>
    /// <param name="trace">Takes every decision.</param>
    /// <param name="start">The start of the run, not later than now.</param>
    /// <param name="over">Ends them, which is no failure.</param>
    internal static Task RunAsync(RunningSystem system, DecisionTrace trace, DateTimeOffset start, CancellationToken over) =>
        Task.WhenAll(system.Pools.Values.Where(p => StationOf(system, p).Policy is not null)
            .Select(p => new LiveLoop(StationOf(system, p), p, trace, system.Settings.Clock).RunAsync(start, over)).ToList());

    /// <summary>The component as the policies see it.</summary>
    internal static StationModel StationOf(RunningSystem system, ReplicaPool pool) =>
        system.Plan.Model.Stations[system.Plan.Model.IndexOf(pool.Part.Name)];
}
