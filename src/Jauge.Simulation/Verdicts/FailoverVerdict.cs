using Jauge.Control;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Verdicts;

/// <summary>The promised time of a failover: a run in which something is lost shows how long requests fail.</summary>
internal sealed class FailoverVerdict(PromisesSpec promises, Study study)
{
    /// <summary>Whether something is lost that a failover replaces.</summary>
    internal bool IsAsked => FirstLoss() is not null;

    internal IEnumerable<SimulatedPromise> All(LoadReading reading)
    {
        if (promises.Failover is not { } promise || FirstLoss() is not { } fault) yield break;
        var from = RunTime.FromTimeSpan(fault.At);
        var lasts = reading.Readings.Measure(r => r.Counts.LastOutage < from ? 0 : RunTime.ToSeconds(r.Counts.LastOutage - from));
        yield return PromiseVerdict.AtMost("promises.failover", Title(fault), promise.TotalSeconds, Figure.Time, lasts,
            new(LimitKind.Outage, fault.Component,
                new("Detection, take-over and the addresses that clients keep.",
                    "Détection, bascule et adresses que les clients gardent.")));
    }

    private static Text Title(Fault fault) => fault.Kind == FaultKind.ZoneLost
        ? new($"Requests fail after the loss of zone {fault.Zone}", $"Des requêtes échouent après la perte de la zone {fault.Zone}")
        : new($"Requests fail after the loss of {fault.Component}", $"Des requêtes échouent après la perte de {fault.Component}");

    private Fault? FirstLoss() => study.Options.Faults
        .Where(f => f.Every is null && f.Kind is FaultKind.PrimaryLost or FaultKind.RegionLost or FaultKind.ZoneLost or FaultKind.NodeLost)
        .OrderBy(f => f.At).FirstOrDefault();
}
