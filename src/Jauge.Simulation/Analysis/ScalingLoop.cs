using Jauge.Dynamics;
using Jauge.Control.Random;

namespace Jauge.Simulation.Analysis;

/// <summary>All replicas and nodes of a system over time: the policies are called at their own intervals with metrics from the
/// flows.</summary>
internal sealed class ScalingLoop
{
    /// <summary>Length of a step, in seconds: the metrics server's resolution.</summary>
    internal const double UsualStep = 15;

    private readonly FlowModel _model;
    private readonly ReplicaLife[] _lives;
    private readonly NodeLife?[] _nodes;
    private readonly ulong _noise;
    private long _draws;

    /// <summary>A loop at time 0.</summary>
    /// <param name="model">The system.</param>
    /// <param name="seed">Of start times, of phases, and of the noise of measurements.</param>
    /// <param name="isNoisy">Whether measured rates and use vary as they do over a quarter of a minute, or are their means.</param>
    internal ScalingLoop(FlowModel model, long seed, bool isNoisy)
    {
        (_model, IsNoisy) = (model, isNoisy);
        _noise = StreamKey.Of(seed, 0, "month", "noise");
        _lives = [.. model.Cells.Select((c, i) => Life(c.Station, i, seed))];
        _nodes = new NodeLife[model.System.NodeGroups.Count * model.Regions];
        for (var i = 0; i < _nodes.Length; i++) _nodes[i] = Nodes(i / model.Regions, i % model.Regions, seed);
        Step = Math.Min(UsualStep, model.Stations.Where(s => s.Policy is not null)
            .Select(s => s.Policy!.EvaluationInterval.TotalSeconds).DefaultIfEmpty(UsualStep).Min());
        Ready = new int[_lives.Length];
        for (var i = 0; i < _lives.Length; i++) Ready[i] = _lives[i].Ready;
    }

    /// <summary>Length of a step, in seconds.</summary>
    internal double Step { get; }

    internal bool IsNoisy { get; }

    internal bool Scales => _lives.Any(l => l.Scales);

    /// <summary>Replicas that serve, by cell.</summary>
    internal int[] Ready { get; }

    internal int Existing(int cell) => _lives[cell].Existing;

    /// <summary>Nodes of a group in a region.</summary>
    internal int NodesOf(int group, int region) => _nodes[(group * _model.Regions) + region]?.Nodes ?? 0;

    /// <summary>When the last count changed, in seconds.</summary>
    internal double ChangedAt => _lives.Max(l => l.ChangedAt);

    /// <summary>A step ends now, during which the flows were these.</summary>
    internal void Advance(double now, FlowState flows, double scale)
    {
        for (var cell = 0; cell < _lives.Length; cell++)
        {
            var life = _lives[cell];
            if (!life.Scales) continue;
            var rate = flows.Rate[cell] * scale;
            var work = flows.Work[cell];
            var square = work * work * (1 + flows.WorkVariation[cell]);
            var calls = rate + (IsNoisy ? Noise() * Math.Sqrt(rate / Step) : 0);
            var cores = (calls * work) + (IsNoisy ? Noise() * Math.Sqrt(rate * Math.Max(0, square - (work * work)) / Step) : 0);
            life.Serve(now);
            life.Sample(now, Step, cores, calls);
        }

        for (var cell = 0; cell < _lives.Length; cell++) Decide(cell, now, flows, scale);
        for (var n = 0; n < _nodes.Length; n++) Order(n, now);
        for (var cell = 0; cell < _lives.Length; cell++)
        {
            if (_lives[cell].Scales) _lives[cell].Serve(now);
            Ready[cell] = _lives[cell].Ready;
        }
    }

    private double Noise() => Ziggurat.Normal(RandomStream.Mix(unchecked(_noise + ((ulong)++_draws * RandomStream.Step))));

    private void Decide(int cell, double now, FlowState flows, double scale)
    {
        var life = _lives[cell];
        if (!life.Scales || (life.NextDecision > now && life.Pending == 0)) return;
        var (station, region) = _model.Cells[cell];
        var present = flows.Rate[cell] * scale * flows.Response[cell];
        life.Decide(now, (l, at) => ScalingView.Of(_model.Stations[station], l, at, present), Room(station, region));
    }

    private int Room(int station, int region)
    {
        var group = _model.Stations[station].Nodes;
        if (group < 0) return int.MaxValue;
        var (cores, memory) = Guests(group, region, isPlaced: true);
        return _nodes[(group * _model.Regions) + region]
            ?.Room(cores, memory, _model.Stations[station].AskedCores, _model.Stations[station].AskedMemory)
            ?? int.MaxValue;
    }

    private (double Cores, double Memory) Guests(int group, int region, bool isPlaced)
    {
        var (cores, memory) = (0.0, 0.0);
        for (var cell = 0; cell < _lives.Length; cell++)
        {
            var (station, at) = _model.Cells[cell];
            if (at != region || _model.Stations[station].Nodes != group) continue;
            var count = isPlaced ? _lives[cell].Existing : _lives[cell].Desired;
            (cores, memory) =
                (cores + (count * _model.Stations[station].AskedCores), memory + (count * _model.Stations[station].AskedMemory));
        }

        return (cores, memory);
    }

    private void Order(int at, double now)
    {
        if (_nodes[at] is not { } nodes) return;
        var (cores, memory) = Guests(at / _model.Regions, at % _model.Regions, isPlaced: false);
        nodes.Step(now, cores, memory);
    }

    private ReplicaLife Life(int station, int cell, long seed)
    {
        var model = _model.Stations[station];
        var key = StreamKey.Of(seed, 0, "start", $"{model.Name}@{_model.System.Regions[_model.Cells[cell].Region]}");
        var phase = Ziggurat.Unit(RandomStream.Mix(unchecked(key + RandomStream.Step)));
        return new(model, key, model.Kind == StationKind.Replicas ? model.Replicas : 1, phase);
    }

    private NodeLife? Nodes(int group, int region, long seed)
    {
        if (_model.System.NodeGroups[group].Cores <= 0) return null;
        var (cores, memory) = Guests(group, region, isPlaced: false);
        var nodes = _model.System.NodeGroups[group];
        return new(nodes, cores, memory, StreamKey.Of(seed, 0, "nodes", $"{nodes.Name}@{_model.System.Regions[region]}"));
    }
}
