using Jauge.Control.Scaling.Vertical;

namespace Jauge.Simulation.Running;

/// <content>What the vertical autoscaler learns: it advises, and replicas keep their size.</content>
internal sealed partial class SystemRun
{
    private static readonly VerticalOptions VerticalFlags = new();
    private ContainerUsage?[] _usage = [];              // by cell

    // one sample a minute of each replica that serves
    private void Learn(int at, in CellState cell, long now)
    {
        if (_usage.Length == 0) _usage = new ContainerUsage?[_cells.Length];
        var usage = _usage[at] ?? new(VerticalFlags);
        for (var i = 0; i < cell.ReadyCount; i++) usage = usage.AddCpu(CoresInUse(cell.Ready[i]), Time(now));
        _usage[at] = usage;
    }

    private void Advise()
    {
        var recommender = new VerticalRecommender(VerticalFlags);
        for (var c = 0; c < _usage.Length; c++)
            if (_usage[c] is { } usage) _counts.Advice[c] = recommender.Recommend(usage);
    }
}
