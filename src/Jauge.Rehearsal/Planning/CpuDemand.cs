using Jauge.Dynamics;

namespace Jauge.Rehearsal.Planning;

/// <summary>Processor time that the load asks for: what decides how much of it fits on a machine.</summary>
/// <param name="model">The compiled system, in one region.</param>
internal sealed class CpuDemand(SystemModel model)
{
    // a call between two .NET programs, both ends, through HAProxy: 40 µs of it are HAProxy's (measured on Debian 12, 2026-11), the rest is
    // an estimate for programs that are seldom warm, on the high side: too little would ask too much of the machine
    private const double SecondsACall = 0.3e-3;
    private readonly double[] _perCall = new double[model.Calls.Count];
    private readonly bool[] _isKnown = new bool[model.Calls.Count];

    internal SystemModel Model => model;

    /// <summary>Cores that the stated times keep busy at full load.</summary>
    internal double Work => Cores(0);

    /// <summary>Those, and what it costs to pass requests from one program to the next.</summary>
    internal double WithMachinery => Cores(SecondsACall);

    private double Cores(double machinery)
    {
        Array.Clear(_isKnown);
        return model.Load.Asked * Shares().Sum(s => s.Share * Of(s.Root, machinery));
    }

    // journeys say the shares of the classes where there are any
    private IEnumerable<(double Share, int Root)> Shares()
    {
        if (model.Load.Journeys.Count == 0) return model.Requests.Select(r => (r.Share, r.Root));
        var visits = model.Load.Journeys.SelectMany(j =>
            j.Steps.Zip(j.Reached(), (step, reached) => (step.Request, Weight: j.Share * reached))).ToList();
        var all = visits.Sum(v => v.Weight);
        return visits.Select(v => (v.Weight / all, model.Requests[v.Request].Root));
    }

    private double Of(int row, double machinery)
    {
        if (_isKnown[row]) return _perCall[row];
        var call = model.Calls[row];
        var times = call.Times + call.Fraction;
        var below = Below(call, machinery) + (call.Delivery >= 0 ? Of(call.Delivery, machinery) : 0);
        (_isKnown[row], _perCall[row]) = (true, times * (Own(call, machinery) + below));
        return _perCall[row];
    }

    // of a look-up, the first call is made always and the others when it misses
    private double Below(CallModel call, double machinery) => call.Hit > 0 && call.Station < 0 && call.Calls.Count > 0
        ? Of(call.Calls[0], machinery) + ((1 - call.Hit) * call.Calls.Skip(1).Sum(c => Of(c, machinery)))
        : call.Calls.Sum(c => Of(c, machinery));

    private double Own(CallModel call, double machinery)
    {
        if (call.Station < 0) return 0;
        var station = model.Stations[call.Station];
        return (station.Cores > 0 ? call.Time.MeanSeconds : 0) + machinery;
    }
}
