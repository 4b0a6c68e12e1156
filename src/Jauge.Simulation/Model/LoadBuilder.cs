using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Spec.Model;
using Jauge.Spec.Traces;

namespace Jauge.Simulation.Model;

/// <summary>Reads the workload: a ramp and a hold, or a curve, with bursts on top.</summary>
internal static class LoadBuilder
{
    private static readonly TimeSpan UsualHold = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    internal static LoadModel Of(WorkloadSpec workload, EquatableList<RequestModel> requests, Trace? trace)
    {
        var ramp = workload.Ramp ?? TimeSpan.Zero;
        var staged = IsStaged(workload);
        var usual = workload is { Ramp: null, Hold: null } && trace is not null ? TraceBuilder.Length(trace, workload.Trace) : UsualHold;
        var horizon = staged ? ramp + (workload.Hold ?? usual) : workload.Curve.Max(p => p.At);
        return new()
        {
            Users = workload.Users is > 0 and var users ? Load(workload, users, b => b.Users) : null,
            Think = workload.Think ?? new ConstantDistribution(TimeSpan.Zero),
            Patience = workload.Patience ?? TimeSpan.Zero,
            Arrivals = workload.Arrivals is { PerSecond: > 0 } rate ? Load(workload, (double)rate.PerSecond, b => (double?)b.To?.PerSecond) : null,
            Sessions = workload.Sessions is { PerSecond: > 0 } sessions && workload.Journeys.Count > 0
                ? Load(workload, (double)sessions.PerSecond, b => workload.Arrivals is null ? (double?)b.To?.PerSecond : null) : null,
            Trace = TraceBuilder.Of(trace, workload.Trace, requests),
            Journeys = JourneyBuilder.Of(workload, requests),
            Horizon = Later(horizon, workload.Spikes.Select(s => s.At + s.For)),
            FullFrom = staged ? ramp : TimeSpan.Zero,
        };
    }

    /// <summary>The curve alone, whatever ramp and hold say.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="full">What 100 % is: users, or requests a second.</param>
    /// <returns>Null where the file states none.</returns>
    internal static LoadCurve? Curve(WorkloadSpec workload, double full)
    {
        if (workload.Curve.Count == 0) return null;
        var cycle = SimulatedTime.FromTimeSpan(CycleOf(workload));
        var points = workload.Curve.Select(p => new LoadPoint(SimulatedTime.FromTimeSpan(p.At), full * (double)p.Load.Value)).ToList();
        return cycle == 0 ? new([.. points], []) : new(Closed([.. points.Where(p => p.At <= cycle)], cycle), [], cycle);
    }

    /// <summary>After how long the curve begins again; zero: never.</summary>
    internal static TimeSpan CycleOf(WorkloadSpec workload)
    {
        var last = workload.Curve.Count == 0 ? TimeSpan.Zero : workload.Curve.Max(p => p.At);
        return workload.Repeats switch
        {
            CurveCycle.Day => Day,
            CurveCycle.Week => Week,
            null when last == Day || last == Week => last,
            _ => TimeSpan.Zero,
        };
    }

    /// <summary>Says what it takes of a workload that leaves it open.</summary>
    internal static void Note(WorkloadSpec workload, LimitList limits)
    {
        if (workload is { Users: > 0, Think: null, Journeys.Count: 0 }) limits.NoThink();
        if (IsStaged(workload) && workload is { Hold: null, Trace: null }) limits.UsualHold(UsualHold);
    }

    private static bool IsStaged(WorkloadSpec workload) => workload.Ramp is not null || workload.Hold is not null || workload.Curve.Count == 0;

    // from the last point straight to the first of the next cycle
    private static EquatableList<LoadPoint> Closed(List<LoadPoint> points, long cycle)
    {
        if (points.Count == 0) return [new(0, 0), new(cycle, 0)];
        var (first, last) = (points[0], points[^1]);
        var gap = cycle - last.At + first.At;
        var middle = gap == 0 ? first.Load : last.Load + ((first.Load - last.Load) * ((double)(cycle - last.At) / gap));
        if (first.At > 0) points.Insert(0, new(0, middle));
        if (last.At < cycle) points.Add(new(cycle, middle));
        return [.. points];
    }

    private static LoadCurve Load(WorkloadSpec workload, double full, Func<SpikeSpec, double?> height)
    {
        var bursts = Bursts(workload, height);
        if (IsStaged(workload)) return new(Stages(workload.Ramp ?? TimeSpan.Zero, full), bursts);
        var curve = Curve(workload, full)!;
        return new(curve.Points, bursts, curve.Cycle);
    }

    private static TimeSpan Later(TimeSpan horizon, IEnumerable<TimeSpan> ends) => ends.Append(horizon).Max();

    private static EquatableList<LoadPoint> Stages(TimeSpan ramp, double full) =>
        ramp > TimeSpan.Zero ? [new(0, 0), new(SimulatedTime.FromTimeSpan(ramp), full)] : [new(0, full)];

    private static EquatableList<LoadBurst> Bursts(WorkloadSpec workload, Func<SpikeSpec, double?> height) =>
    [
        .. workload.Spikes.Where(s => height(s) is not null)
            .Select(s => new LoadBurst(SimulatedTime.FromTimeSpan(s.At), SimulatedTime.FromTimeSpan(s.At + s.For), height(s)!.Value)),
    ];
}
