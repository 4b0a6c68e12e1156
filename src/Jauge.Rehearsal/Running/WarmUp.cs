using Jauge.Core;
using Jauge.Load;
using Jauge.Load.Plans;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Running;

/// <summary>Lets every program compile what it runs and open its connections before anything is measured: what is described has run for long.</summary>
internal sealed class WarmUp(RunningSystem system)
{
    // .NET compiles a method anew, and well, when it has been called 30 times; each replica and class needs its share
    private const int TimesEach = 40;
    private const double MostPerSecond = 100;

    internal Task RunAsync(CancellationToken cancellation)
    {
        var load = RehearsedLoad.Of(system.Plan, system.Addresses, system.Settings.Seed);
        var count = TimesEach * load.Requests.Count * system.Plan.Replicated.Max(p => Math.Max(1, p.Replicas));
        var rate = Math.Min(MostPerSecond, Comfortable());
        var time = TimeSpan.FromSeconds(Math.Clamp(count / rate, 2, 10));
        system.Settings.Progress?.Invoke(new(RehearsalPhase.Starting, new("warming up", "mise en route")));
        var plan = load with
        {
            Users = null, Sessions = null, Recorded = null, Journeys = [], Requests = [.. load.Requests.Select(r => r with { Share = 1 })],
            Arrivals = ArrivalLoad.Of(rate, ArrivalSpacing.Even), Duration = time, Seed = load.Seed + 1,
        };
        return Task.Factory.StartNew(() => LoadRun.Run(plan, null, null, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    // at most as busy as the run itself at its full size, twice over
    private double Comfortable()
    {
        var asked = system.Plan.Model.Load.Asked;
        var demand = system.Plan.RehearsedDemand;
        return demand > 0 && asked > 0 ? Math.Max(5, asked / demand * system.Plan.Machine.Cores * 0.4) : MostPerSecond;
    }
}
