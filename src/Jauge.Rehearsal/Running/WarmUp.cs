using Jauge.Core;
using Jauge.Load;
using Jauge.Load.Plans;
using Jauge.Load.Results;

namespace Jauge.Rehearsal.Running;

/// <summary>Lets every program compile what it runs and open its connections before anything is measured: what is described has run for
/// long.</summary>
internal sealed class WarmUp(RunningSystem system)
{
    // .NET compiles a method anew, and well, when it has been called 30 times
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    /// <summary>Sends a first round of requests.</summary>
    internal Task<LoadResult> RunAsync(CancellationToken cancellation)
    {
        system.Settings.Progress?.Invoke(new(RehearsalPhase.Starting, new("a first round of requests", "un premier tour de requêtes")));
        return PlayAsync(Plan(system, Time), cancellation);
    }

    /// <summary>As many visitors as replicas receive requests, one request at a time each: busy, and never too much.</summary>
    internal static LoadPlan Plan(RunningSystem system, TimeSpan time)
    {
        var load = RehearsedLoad.Of(system.Plan, system.Addresses, system.Settings.Seed);
        var entries = system.Plan.Model.Requests.Select(r => system.Plan.Model.Stations[r.Entry].Name).Distinct();
        var users = entries.Sum(e => Math.Max(1, system.Pools[e].Part.Replicas));
        return load with
        {
            Users = UserLoad.Of(users), Arrivals = null, Sessions = null, Recorded = null, Journeys = [.. load.Journeys.Select(Quick)],
            Duration = time, Seed = load.Seed + 1,
        };
    }

    /// <summary>Plays it.</summary>
    internal static Task<LoadResult> PlayAsync(LoadPlan plan, CancellationToken cancellation) =>
        Task.Factory.StartNew(
            () => LoadRun.Run(plan, null, null, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static LoadJourney Quick(LoadJourney journey) =>
        journey with { Pause = NoTime, Steps = [.. journey.Steps.Select(s => s with { Think = NoTime })] };

    private static ConstantDistribution NoTime => new(TimeSpan.Zero);
}
