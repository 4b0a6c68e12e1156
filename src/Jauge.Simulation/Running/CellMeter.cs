using Jauge.Dynamics;

namespace Jauge.Simulation.Running;

/// <summary>Reads a component's counters interval by interval.</summary>
internal sealed class CellMeter(StationModel station)
{
    private CellCounts _before;
    private double _coreTimeBefore;

    /// <summary>Core time of the replicas that are there and those gone, in nanoseconds.</summary>
    internal double CoreTime { get; set; }

    internal CellCount Read(ref CellState cell, int waiting)
    {
        ref readonly var now = ref cell.Counts;
        var capacity = (now.ReadyTime - _before.ReadyTime) * station.Cores;
        var used = capacity > 0 ? (CoreTime - _coreTimeBefore) / capacity : double.NaN;
        var count = new CellCount(cell.ReadyCount, cell.Existing + cell.Pending, used, cell.InFlight)
        {
            Queued = waiting, Connections = cell.Connections, MostConnections = Math.Max(cell.PeakConnections, cell.Connections),
            Arrived = now.Arrived - _before.Arrived, Failed = now.Failed - _before.Failed, PoolWait = now.PoolWait - _before.PoolWait,
            SlotWait = now.SlotWait - _before.SlotWait, CoreWait = now.CoreWait - _before.CoreWait,
            ReplicaTime = now.ExistingTime - _before.ExistingTime,
        };
        (_before, _coreTimeBefore, cell.PeakConnections) = (now, CoreTime, cell.Connections);
        return count;
    }

    internal void WarmedUp() => (_before, _coreTimeBefore) = (default, CoreTime);
}
