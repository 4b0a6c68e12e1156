using Jauge.Control.Alerting;
using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>Which alerts a simulation lets fire, with their windows and waits as short as those of the rehearsal.</summary>
internal static class AlertPredictions
{
    private const int Replications = 10;
    private const int LeastScrapes = 4;

    // what the few clients of a drill ask for a second, at most
    private const double DrillRate = 15;
    private static readonly TimeSpan UsualWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(60);

    /// <summary>The rehearsed configuration with its alerts at the rehearsal's pace.</summary>
    public static Deployment Shortened(RehearsalPlan plan)
    {
        var spec = plan.Scaled.Spec;
        var alerts = spec.Alerts.Select(a => KeyValuePair.Create(a.Key, a.Value with { For = a.Value.For / plan.Timings.AlertsFaster }));
        return plan.Scaled with { Spec = spec with { Alerts = alerts.ToEquatableMap() } };
    }

    /// <summary>When the rules are evaluated.</summary>
    public static AlertTiming Timing(RehearsalPlan plan)
    {
        var (scrape, window) = (plan.Timings.Scrape, UsualWindow / plan.Timings.AlertsFaster);
        var least = scrape * LeastScrapes;
        return new() { ScrapeInterval = scrape, EvaluationInterval = scrape, RateWindow = window > least ? window : least };
    }

    /// <summary>What fired in most runs from an instant on.</summary>
    public static AlertPrediction Of(SimulationResult result, TimeSpan since) => new(
        [.. result.Alerts.Where(a => a.Runs.Count(r => r.Any(e => e.FiredAt >= since)) > a.Runs.Count / 2).Select(a => a.Name)],
        [.. result.Alerts.Where(a => a.Obstacle is null).Select(a => a.Name)]);

    /// <summary>What the fault of a drill sets off, under as few clients as the drill's; null where a simulation cannot play it.</summary>
    public static AlertPrediction? Of(RehearsalPlan plan, DrillOffer offer, DrillTimings timings, long seed, CancellationToken cancellation)
    {
        if (plan.Scaled.Spec.Alerts.Count == 0 || FaultOf(offer, timings.Fault) is not { } fault) return null;
        var system = Lasting(Shortened(plan), Before + timings.Fault + After);
        if (SystemSimulation.Obstacle(system, fault) is not null) return null;
        return Of(SystemSimulation.Run(system, new()
        {
            Seed = seed, Replications = Replications, Faults = [fault], Alerts = Timing(plan),
            LoadFactor = Math.Clamp(DrillRate / Math.Max(plan.Model.Load.Asked, 1e-6), 0.01, 1),
        }, cancellation), Before);
    }

    private static Deployment Lasting(Deployment system, TimeSpan length) => system with
    {
        Spec = system.Spec with { Workload = system.Spec.Workload! with { Ramp = TimeSpan.Zero, Hold = length } },
    };

    private static Fault? FaultOf(DrillOffer offer, TimeSpan length) => offer.Kind switch
    {
        DrillKind.KillReplica or DrillKind.CutReplica => new(FaultKind.ReplicaLost, offer.Component, Before),
        DrillKind.KillPrimary or DrillKind.FreezePrimary or DrillKind.FreezeServer or DrillKind.CutPrimary or DrillKind.IsolatePrimary =>
            new(FaultKind.PrimaryLost, offer.Component, Before, length),
        DrillKind.CutLink => new(FaultKind.Failing, offer.Component, Before, length),
        DrillKind.KillCache => new(FaultKind.CacheLost, offer.Component, Before),
        DrillKind.Update => new(FaultKind.Updated, offer.Component, Before),
        DrillKind.Spike => new(FaultKind.Burst, "requests", Before, length, 4),
        _ => null,
    };
}
