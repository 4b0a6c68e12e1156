using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Analysis;

/// <summary>Reads the bounds of one model.</summary>
internal sealed class CapacityReader
{
    private const int Steps = 1000;
    private readonly FlowModel _model;
    private readonly FlowState _bare;

    internal CapacityReader(SystemModel model)
    {
        _model = new(model);
        _bare = AnalyticLimits.Bare(_model);
    }

    internal CapacityReading Read()
    {
        var (load, full) = (_model.System.Load, _model.Full(_model.System.Load));
        var (total, atFull) = Asked(load, full);
        return new()
        {
            Users = full.Users, Think = _model.Think, Arrivals = full.Arrivals, BareAnswer = _bare.MeanAnswer,
            FullShare = total > 0 ? atFull.Requests / total : 0, FullSeconds = atFull.Seconds, LongestWait = LongestWait(),
            Limits = new AnalyticLimits(_model, _bare).All(), CoreUse = CoreUse(),
        };
    }

    // requests that come if every answer comes at once, and those of them at full load
    private (double Total, (double Requests, double Seconds) Full) Asked(LoadModel load, FlowLoad full)
    {
        var (step, total, requests, seconds) = (load.Horizon.TotalSeconds / Steps, 0.0, 0.0, 0.0);
        for (var i = 0; i < Steps; i++)
        {
            var now = _model.At(load, RunTime.FromSeconds((i + 0.5) * step));
            var rate = now.Arrivals + (now.Users / Math.Max(1e-9, _model.Think));
            total += rate * step;
            if (now.Users < full.Users || now.Arrivals < full.Arrivals) continue;
            (requests, seconds) = (requests + (rate * step), seconds + step);
        }

        return (total, (requests, seconds));
    }

    private double LongestWait()
    {
        var waits = _model.System.Requests.Select(r => Wait(r.Root)).ToList();
        return waits.Exists(w => w <= 0) ? double.PositiveInfinity : waits.Max();
    }

    // the client's own patience, else how long the component that it calls lets it wait
    private double Wait(int root)
    {
        var limit = _model.Limit(root);
        if (limit > 0) return limit;
        return _model.Rows[root].Station >= 0 ? _model.Stations[_model.Rows[root].Station].Timeout.TotalSeconds : 0;
    }

    private EquatableMap<double> CoreUse() =>
        _model.Cells.Select((c, i) => (Station: _model.Stations[c.Station], Cell: i))
            .Where(c => c.Station.Cores > 0 && _bare.Rate[c.Cell] > 0 && _bare.Work[c.Cell] > 0)
            .GroupBy(c => c.Station.Name).ToEquatableMap(g => g.Key, g => g.Max(Use));

    private double Use((StationModel Station, int Cell) here) =>
        _bare.Rate[here.Cell] / Math.Max(_bare.Total, double.Epsilon) * _bare.Work[here.Cell]
        / (here.Station.Cores * (here.Station.Kind == StationKind.Replicas ? here.Station.MaxReplicas : 1));
}
