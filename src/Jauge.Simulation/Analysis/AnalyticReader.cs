using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Control.Random;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Analysis;

/// <summary>Makes the analytic reading of one model.</summary>
internal sealed class AnalyticReader
{
    internal const int DrawsOfAClass = 10_000;
    private const double RestSeconds = 900;
    private const double MostSeconds = 4 * 3600;
    private const double Enough = 0.999;
    private const double Served = 0.9;
    private readonly Deployment _deployment;
    private readonly FlowModel _model;
    private readonly FlowState _state;
    private readonly FlowSolver _solver;
    private readonly FlowLoad _load;
    private readonly double _factor;
    private readonly int _draws;

    internal AnalyticReader(Deployment deployment, SystemModel model, double factor, int draws)
    {
        (_deployment, _factor, _draws, _model) = (deployment, factor, draws, new(model));
        (_state, _solver) = (new(_model), new(_model));
        _load = _model.Full(model.Load.Times(factor));
    }

    internal AnalyticReading Read()
    {
        var loop = Settle(out var isAtRest);
        var limits = new AnalyticLimits(_model, _state).All();
        var bare = AnalyticLimits.BareAnswer(_model);
        var holds = _state.Overload < Enough
            && _state.Total > Served * (_load.Arrivals + (_load.Users / Math.Max(1e-9, _model.Think + bare)));
        var drawn = Requests(holds);
        var isDelivered = !limits.Any(l => l.Use >= 1 && IsOfMessages(l));
        return new()
        {
            Deployment = _deployment, LoadFactor = _factor, Users = _load.Users, Asked = Asked, All = drawn.All, Requests = drawn.Classes,
            Components = Components(loop), Limit = limits.FirstOrDefault(), Limits = limits, Holds = holds && isDelivered,
            IsAtRest = isAtRest,
            LargestUsers = _load.Users > 0 && limits.Count > 0 ? limits[0].Throughput * (_model.Think + bare) : null,
            LeftOut = [.. _model.System.Limits, .. AnalyticLimits.LeftOut(_model.System)],
        };
    }

    private bool IsOfMessages(AnalyticLimit limit) => limit.Kind == LimitKind.Deliveries
        || !Enumerable.Range(0, _model.Cells.Length)
            .Any(c => _model.Stations[_model.Cells[c].Station].Name == limit.Component && _model.Answers[c]);

    private double Asked => _load.Arrivals
        + (_load.Users > 0 ? _load.Users / Math.Max(1e-9, _model.Think > 0 ? _model.Think : _state.MeanAnswer) : 0);

    // the policies at their own interval, until a quarter of an hour brings nothing new
    private ScalingLoop Settle(out bool isAtRest)
    {
        var loop = new ScalingLoop(_model, 1, isNoisy: false);
        _solver.Solve(_load, loop.Ready, _state);
        isAtRest = !loop.Scales;
        var solved = loop.Ready.ToArray();
        for (var now = loop.Step; !isAtRest && now < MostSeconds; now += loop.Step)
        {
            loop.Advance(now, _state, 1);
            isAtRest = now - loop.ChangedAt > RestSeconds && loop.Ready.AsSpan().SequenceEqual(solved);
            if (loop.Ready.AsSpan().SequenceEqual(solved)) continue;
            _solver.Solve(_load, loop.Ready, _state);
            loop.Ready.CopyTo(solved, 0);
        }

        return loop;
    }

    private (AnalyticRequest All, EquatableList<AnalyticRequest> Classes) Requests(bool holds)
    {
        var drawn = _model.System.Requests.Select((r, i) => new DrawnTimes(_model, _state, r.Root, i, _draws)).ToList();
        var classes = _model.System.Requests.Select((r, i) => Request(r.Name, r.Title, _model.Shares[i], Mean(r.Root), drawn[i], holds));
        var mixed = DrawnTimes.Mixed(drawn, _model.Shares);
        var all = new Text("All requests", "Toutes les requêtes");
        return (Request("", all, 1, _state.MeanAnswer, mixed, holds), [.. classes]);
    }

    private AnalyticRequest Request(string name, Text title, double share, double mean, DrawnTimes drawn, bool holds) => new(
        name, title, share * _state.Total, holds || _load.Arrivals <= 0 ? mean : double.PositiveInfinity,
        At(drawn, 0.5, holds), At(drawn, 0.95, holds), At(drawn, 0.99, holds), drawn.Failed);

    private double At(DrawnTimes drawn, double probability, bool holds) =>
        holds || _load.Arrivals <= 0 ? drawn.Quantile(probability) : double.PositiveInfinity;

    private double Mean(int root)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var r = 0; r < _model.Regions; r++)
            (sum, weight) = (sum + (_state.Throughput[r] * _state.Mean[(root * _model.Regions) + r]), weight + _state.Throughput[r]);
        return weight > 0 ? sum / weight : 0;
    }

    private EquatableList<AnalyticComponent> Components(ScalingLoop loop) =>
        [.. Enumerable.Range(0, _model.Stations.Length).Select(s => Component(s, loop))];

    private AnalyticComponent Component(int station, ScalingLoop loop)
    {
        var model = _model.Stations[station];
        var cells = Enumerable.Range(0, _model.Cells.Length).Where(c => _model.Cells[c].Station == station).ToList();
        var total = Math.Max(_state.Total, double.Epsilon);
        double PerRequest(Func<int, double> time) => cells.Sum(c => _state.Rate[c] * (1 - _state.Lost(c)) * time(c)) / total;
        double Busiest(Func<int, double> use) => cells.Select(use).DefaultIfEmpty(double.NaN).Max();
        var isReplicated = model.Kind == StationKind.Replicas;
        return new()
        {
            Name = model.Name, Visits = cells.Sum(c => _state.Rate[c]) / total, Calls = cells.Sum(c => _state.Rate[c]),
            Work = PerRequest(c => _state.Work[c]),
            CoreUse = model.Cores > 0
                ? Busiest(c => Math.Min(1, _state.Entering(c) * _state.Work[c] / Math.Max(1, loop.Ready[c]) / model.Cores)) : double.NaN,
            SlotUse = isReplicated && model.Slots != StationModel.Unlimited ? Busiest(c => SlotUse(c, model, loop.Ready[c])) : double.NaN,
            PoolWait = PoolWait(station) / total,
            SlotWait = PerRequest(c => _state.Stay[c].SlotWait + _state.LimitWait[c]) + LockWait(station),
            CoreWait = model.Cores > 0 ? PerRequest(c => Math.Max(0, _state.Stay[c].CoreStay - _state.Work[c])) : 0,
            Replicas = isReplicated ? cells.Sum(c => loop.Ready[c]) : cells.Count,
            MaxReplicas = isReplicated ? cells.Count * model.MaxReplicas : cells.Count, Scales = model.Policy is not null,
        };
    }

    private double LockWait(int station) =>
        Enumerable.Range(0, _model.Rows.Length * _model.Regions).Where(at => _model.Rows[at / _model.Regions].Station == station)
        .Sum(at => _state.Visits[at] * _state.Throughput[at % _model.Regions] * _state.LockWait[at]) / Math.Max(_state.Total,
            double.Epsilon);

    private double SlotUse(int cell, StationModel station, int replicas) => Math.Min(1,
        _state.Entering(cell) * (_state.Stay[cell].CoreStay + (station.Holds ? _state.Elsewhere[cell] : 0)) / Math.Max(1,
            replicas) / station.Slots);

    private double PoolWait(int called)
    {
        var sum = 0.0;
        for (var c = 0; c < _model.Cells.Length; c++)
            sum += _state.PoolRate[(c * _model.Stations.Length) + called] * _state.Pools[(c * _model.Stations.Length) + called].SlotWait;
        return sum;
    }
}
