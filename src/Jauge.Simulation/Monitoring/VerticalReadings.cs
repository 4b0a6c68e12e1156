using Jauge.Control.Scaling.Vertical;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Monitoring;

/// <summary>Makes readings of the vertical autoscaler's advice.</summary>
internal static class VerticalReadings
{
    internal static EquatableList<VerticalReading> Of(SystemModel model, RunRecord[] records) =>
        [.. Enumerable.Range(0, model.Stations.Count).Where(s => model.Stations[s].IsVertical)
            .Select(s => Of(model.Stations[s], s, records))];

    private static VerticalReading Of(StationModel station, int index, RunRecord[] records)
    {
        Measured Cores(Func<VerticalRecommendation, double> figure) => Spread.Of(records.Select(r => r.Counts.Advice
            .Where(a => r.Cells[a.Key].Station == index).Select(a => figure(a.Value)).DefaultIfEmpty(double.NaN).Max()));
        var asked = station.AskedCores > 0 ? station.AskedCores : station.Cores;
        return new(station.Name, asked, Cores(a => a.Target.Cpu), Cores(a => a.LowerBound.Cpu), Cores(a => a.UpperBound.Cpu));
    }
}
