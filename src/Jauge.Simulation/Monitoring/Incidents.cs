using Jauge.Control;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Monitoring;

/// <summary>Makes readings of what faults did.</summary>
internal static class Incidents
{
    internal static EquatableList<IncidentReading> Of(IReadOnlyList<Fault> faults, RunRecord[] records) =>
        [.. faults.Select((fault, i) => Of(fault, [.. records.Select(r => r.Counts.Incidents.Where(o => o.Fault == i).ToList())]))];

    private static IncidentReading Of(Fault fault, List<IncidentRecord>[] runs)
    {
        Measured Mean(Func<List<IncidentRecord>, double> figure) => Spread.Of(runs.Select(figure));
        var isOver = runs.Any(r => r.Exists(o => o.Until >= 0));
        return new(fault, Mean(r => r.Count), isOver ? Mean(Length) : null, Mean(r => r.Sum(o => o.Failed)), Mean(Share));
    }

    private static double Length(List<IncidentRecord> run) =>
        run.Where(o => o.Until >= 0).Select(o => RunTime.ToSeconds(o.Until - o.At)).DefaultIfEmpty(double.NaN).Average();

    private static double Share(List<IncidentRecord> run) =>
        run.Sum(o => o.Ended) is > 0 and var ended ? (double)run.Sum(o => o.Failed) / ended : double.NaN;
}
