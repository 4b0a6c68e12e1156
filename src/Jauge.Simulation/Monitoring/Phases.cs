using Jauge.Core;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Monitoring;

/// <summary>Makes readings of the phases of replicas' lives.</summary>
internal static class Phases
{
    private const double Nanoseconds = 1e9;

    internal static PhaseTimes Of(RunRecord[] records, int station)
    {
        Measured Mean(Func<CellCounts, double> time) => Spread.Of(records.Select(r => MeanOf(r, station, time)));
        return new()
        {
            Begun = Spread.Of(records.Select(r => (double)Readings.Cells(r, station).Sum(c => r.Cells[c].Counts.Begun))),
            Pending = Mean(c => c.PendingTime - c.NodeWaitTime), Node = Mean(c => c.NodeWaitTime), Image = Mean(c => c.PullTime),
            Starting = Mean(c => c.StartTime), Warming = Mean(c => c.WarmingTime),
        };
    }

    /// <summary>The phases that took time, for people, up to the first request served; null where none did.</summary>
    internal static Text? Describe(PhaseTimes times)
    {
        (double Time, Text Name)[] phases =
        [
            (times.Pending.Value, new("without room", "sans place")), (times.Node.Value, new("for a node", "pour un nœud")),
            (times.Image.Value, new("for the image", "pour l'image")), (times.Starting.Value, new("to start", "pour démarrer")),
        ];
        var parts = phases.Where(p => p.Time >= Least).ToList();
        if (parts.Count == 0) return null;
        var sum = Verdicts.Figure.Time(parts.Sum(p => p.Time));
        var each = parts.Select(p => (Time: Verdicts.Figure.Time(p.Time), p.Name)).ToList();
        return parts.Count == 1
            ? new($"A replica takes {sum.English} {each[0].Name.English}.", $"Une réplique prend {sum.French} {each[0].Name.French}.")
            : new($"A replica takes {sum.English}: {string.Join(", ", each.Select(p => $"{p.Time.English} {p.Name.English}"))}.",
                $"Une réplique prend {sum.French} : {string.Join(", ", each.Select(p => $"{p.Time.French} {p.Name.French}"))}.");
    }

    private const double Least = 0.05;              // seconds: below it nobody waits for it

    private static double MeanOf(RunRecord record, int station, Func<CellCounts, double> time)
    {
        var cells = Readings.Cells(record, station).Select(c => record.Cells[c]).ToList();
        var asked = cells.Sum(c => c.Counts.Begun + c.Pending);
        return asked == 0 ? double.NaN : cells.Sum(c => time(c.Counts)) / Nanoseconds / asked;
    }
}
