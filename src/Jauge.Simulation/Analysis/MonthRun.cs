using Jauge.Dynamics;

namespace Jauge.Simulation.Analysis;

/// <summary>Goes through the parts of a month: replicas by the policies, flows by theory, what is left over by a fluid.</summary>
internal sealed class MonthRun
{
    private const double LoadChange = 0.05;
    private const double ReplicaChange = 0.08;
    private const double Busy = 0.92;
    private const double Full = 0.999;
    private const double NearlyFull = 0.9;          // beyond the capacity there is no balance: what is above it goes into the backlog
    private const double ShortBacklog = 0.2;
    private readonly FlowModel _model;
    private readonly FlowSolver _solver;
    private readonly FlowState _flows;
    private ScalingLoop _loop;
    private readonly List<MonthState> _states = [];
    private MonthState? _state;
    private double _backlog;

    internal MonthRun(FlowModel model)
    {
        (_model, _solver, _flows) = (model, new(model) { Precision = 1e-3 }, new(model));
        _loop = new(model, 0, isNoisy: true);
        Counts = [.. Enumerable.Range(0, model.Cells.Length).Select(_ => new ReplicaCount())];
        Nodes = [.. Enumerable.Range(0, model.System.NodeGroups.Count * model.Regions).Select(_ => new ReplicaCount())];
    }

    /// <summary>States that have lasted, by their mean answer.</summary>
    internal IReadOnlyList<MonthState> States => [.. _states.Where(s => s.Seconds > 0).OrderBy(s => s.Slowness)];

    /// <summary>Replicas that are paid for, by cell.</summary>
    internal ReplicaCount[] Counts { get; }

    /// <summary>Nodes, by group and region.</summary>
    internal ReplicaCount[] Nodes { get; }

    /// <summary>Goes through the parts once, from the fewest replicas; every weight is multiplied by a share.</summary>
    internal void Through(IEnumerable<MonthPart> parts, long seed, double share, CancellationToken cancellation)
    {
        var now = 0.0;
        (_loop, _state, _backlog) = (new(_model, seed, isNoisy: true), null, 0);
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var t = 0.0; t < part.Seconds; t += _loop.Step)
            {
                var length = Math.Min(_loop.Step, part.Seconds - t);
                now += _loop.Step;
                Step(now, part.Load(t + (length / 2)), length, part.Weight * share, t + (length / 2) < part.Played);
            }
        }
    }

    private void Step(double now, FlowLoad load, double length, double weight, bool isPlayed)
    {
        var scale = Scale(load);
        if (_state is null || IsAnother(load, scale))
        {
            Solve(load);
            scale = Scale(load);
        }

        var served = Drain(load, scale, length);
        Count(served, length, weight, isPlayed);
        _loop.Advance(now, _flows, served);
    }

    // between two balances flows go with the load
    private double Scale(FlowLoad load) => _state is not { } state ? 1
        : Asked(load) / Math.Max(1e-12, Asked(state.Load));

    private double Asked(FlowLoad load) => load.Arrivals + (load.Users / Math.Max(1e-9, _model.Think + (_state?.Answer ?? 0)));

    private bool IsAnother(FlowLoad load, double scale)
    {
        if ((Math.Abs(scale - 1) > LoadChange && !(_backlog > 0 && scale > 1)) || (load.Users > 0) != (_state!.Load.Users > 0)) return true;
        for (var cell = 0; cell < _model.Cells.Length; cell++)
        {
            var (ready, before) = (_loop.Ready[cell], _state.Replicas[cell]);
            if (ready == before) continue;
            if (Math.Abs(ready - before) > ReplicaChange * before || Use(cell, scale) > Busy || _flows.Overload > Busy) return true;
        }

        return false;
    }

    private double Use(int cell, double scale)
    {
        var station = _model.Stations[_model.Cells[cell].Station];
        return station.Cores > 0 ? _flows.Rate[cell] * scale * _flows.Work[cell] / Math.Max(1, _loop.Ready[cell]) / station.Cores : 0;
    }

    private void Solve(FlowLoad load)
    {
        _solver.Solve(load, _loop.Ready, _flows);
        if (load.Arrivals > 0 && _flows.Overload > Full)
        {
            load = new(load.Users * NearlyFull / _flows.Overload, load.Arrivals * NearlyFull / _flows.Overload);
            _solver.Solve(load, _loop.Ready, _flows);
        }

        NewState(load, 0);
    }

    private void NewState(FlowLoad load, double backlog)
    {
        var use = Enumerable.Range(0, _model.Cells.Length).Max(c => Math.Min(1, Use(c, 1)));
        _states.Add(_state = new()
        {
            Load = load, Replicas = [.. _loop.Ready], Answer = _flows.MeanAnswer, Rate = _flows.Total, CoreUse = use,
            Backlog = backlog, IsShared = backlog > 0 && _model.Stations[_model.Cells[Busiest()].Station].Slots == StationModel.Unlimited,
        });
    }

    private int Busiest() => Enumerable.Range(0, _model.Cells.Length)
        .MaxBy(c => _flows.Stay[c].Capacity > 0 ? _flows.Rate[c] / Math.Max(1, _loop.Ready[c]) / _flows.Stay[c].Capacity : 0);

    // what arrives beyond the capacity waits, and is served later at the capacity; the factor is what is served of the balance's flows
    private double Drain(FlowLoad load, double scale, double length)
    {
        if (load.Arrivals <= 0 || (_flows.Overload * scale < Full && _backlog <= 0)) return scale;
        var (capacity, asked) = (_flows.Total / Math.Max(_flows.Overload, 1e-9), _flows.Total * scale);
        var served = Math.Min(capacity, asked + (_backlog / length));
        _backlog = Math.Max(0, _backlog + ((asked - served) * length));
        var wait = _backlog / Math.Max(capacity, 1e-9);
        if (Math.Abs(wait - _state!.Backlog) > LoadChange * Math.Max(ShortBacklog, _state.Backlog)) NewState(_state.Load, wait);
        return served / Math.Max(_flows.Total, 1e-12);
    }

    private void Count(double scale, double length, double weight, bool isPlayed)
    {
        _state!.Seconds += isPlayed ? 0 : length * weight;
        _state.Requests += isPlayed ? 0 : _flows.Total * scale * length * weight;
        for (var cell = 0; cell < Counts.Length; cell++)
            if (_model.Stations[_model.Cells[cell].Station].Kind == StationKind.Replicas)
                Counts[cell].Add(_loop.Existing(cell), isPlayed ? 0 : length * weight);
        for (var n = 0; n < Nodes.Length; n++) Nodes[n].Add(_loop.NodesOf(n / _model.Regions, n % _model.Regions), length * weight);
    }
}
