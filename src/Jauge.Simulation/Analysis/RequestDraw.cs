using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>Draws the time of requests: each goes down its call tree, and each stay is drawn on its own from what is known of its
/// station.</summary>
/// <remarks>Waits for a slot or a connection have the mean, the variance and the chance
/// of none that the chain of its station gives. On shared cores a call meets j others more than there are cores, j geometric, and is
/// slowed down as much, the more evenly the longer it stays: Var[T|x] = x²·Var(σ)·2(u − 1 + e⁻ᵘ)/u², u = c(1 − ω)x/s, which is exact for
/// M/M/1 (Coffman, Muntz and Trotter, Waiting Time Distributions for Processor-Sharing Systems, Journal of the ACM 17(1), 1970).</remarks>
internal sealed class RequestDraw
{
    private const double Short = 1e-4;
    private const double NearlyExponential = 0.7;
    private readonly FlowModel _model;
    private readonly FlowState _state;
    private readonly int _region;
    private readonly Sampler[] _work;
    private readonly CoreSharing[] _cells;
    private RandomStream _stream;

    internal RequestDraw(FlowModel model, FlowState state, int region, ulong key)
    {
        (_model, _state, _region, _stream) = (model, state, region, new(key));
        _work = [.. model.Rows.Select(r => Sampler.Of(r.Time))];
        _cells = [.. Enumerable.Range(0, model.Cells.Length).Select(Sharing)];
    }

    /// <summary>The time of one request, in seconds, and whether it is served.</summary>
    internal double Draw(int row, out bool isServed)
    {
        var call = _model.Rows[row];
        var total = 0.0;
        for (var attempt = 0; ; attempt++)
        {
            total += Once(row, call, out isServed);
            if (isServed || attempt >= call.Retries) return total;
        }
    }

    private double Once(int row, CallModel call, out bool isServed)
    {
        isServed = !IsRefused(call);
        if (!isServed) return 0;
        var time = call.Station < 0 ? 0 : Gate(row, call) + Stay(row, call);
        isServed = call.Station < 0 || Unit() >= _state.Stay[_model.Cell(call.Station, _region)].Loss;
        if (isServed) time += After(call, out isServed);
        var limit = _model.Limit(row);
        if (limit <= 0 || time <= limit) return time;
        isServed = false;
        return limit;
    }

    private bool IsRefused(CallModel call) =>
        call.Station >= 0 && _state.Refused[_model.Cell(call.Station, _region)] is > 0 and var refused && Unit() < refused;

    // the rate limit, and whoever has the row
    private double Gate(int row, CallModel call)
    {
        var (at, limit) = ((row * _model.Regions) + _region, _state.LimitWait[_model.Cell(call.Station, _region)]);
        var wait = limit > 0 ? limit * Ziggurat.Exponential(_stream.NextBits()) : 0;
        if (_state.LockBusy[at] <= 0 || Unit() >= _state.LockBusy[at]) return wait;
        return wait + (_state.LockWait[at] / _state.LockBusy[at] * Ziggurat.Exponential(_stream.NextBits()));
    }

    private double Stay(int row, CallModel call)
    {
        var work = RunTime.ToSeconds(_work[row].Draw(_stream.NextBits()));
        if (_model.Stations[call.Station].Kind == StationKind.Delay) return work;
        var (cell, caller) = (_model.Cell(call.Station, _region), _model.CallerOf[row]);
        var wait = Wait(_state.Stay[cell]);
        if (caller >= 0) wait += Wait(_state.Pools[(_model.Cell(caller, _region) * _model.Stations.Length) + call.Station]);
        return wait + Shared(work, cell);
    }

    private double Wait(in ReplicaStay stay) => stay.SlotWait <= 0 || Unit() >= stay.Waits ? 0
        : stay.SlotWait / stay.Waits * (stay.WaitVariation >= NearlyExponential ? Ziggurat.Exponential(_stream.NextBits())
            : CoreSharing.Gamma(stay.WaitVariation, Ziggurat.Normal(_stream.NextBits())));

    private double Shared(double work, int cell)
    {
        var sharing = _cells[cell];
        if (!sharing.IsShared) return work * sharing.Stretch;
        var met = sharing.Draw(Unit(), Ziggurat.Exponential(_stream.NextBits()), Ziggurat.Normal(_stream.NextBits()));
        var u = sharing.Pace * work;
        var even = u < Short ? 1 : Math.Sqrt(2 * (u - 1 + Math.Exp(-u))) / u;
        return work * (sharing.Stretch + ((met - sharing.Stretch) * even));
    }

    private CoreSharing Sharing(int cell)
    {
        var station = _model.Stations[_model.Cells[cell].Station];
        var slots = station.Slots == StationModel.Unlimited ? double.PositiveInfinity : station.Slots;
        return new(station.Cores, _state.Work[cell], slots, _state.Stay[cell]);
    }

    private double Unit() => Ziggurat.Unit(_stream.NextBits());

    private double After(CallModel caller, out bool isServed)
    {
        var (inTurn, longest) = (0.0, 0.0);
        isServed = true;
        var count = caller.Hit > 0 && caller.Calls.Count > 0 && Unit() < caller.Hit ? 1 : caller.Calls.Count;
        for (var i = 0; i < count && isServed; i++)
        {
            var call = _model.Rows[caller.Calls[i]];
            if (call.Mode == CallMode.Asynchronous) continue;
            var times = call.Times + (call.Fraction > 0 && Unit() < call.Fraction ? 1 : 0);
            for (var n = 0; n < times && isServed; n++)
            {
                var time = Draw(caller.Calls[i], out var isGood);
                isServed = isGood || call.IsOptional;
                if (call.Mode == CallMode.Parallel) longest = Math.Max(longest, inTurn + time);
                else inTurn += time;
            }
        }

        return Math.Max(inTurn, longest);
    }
}
