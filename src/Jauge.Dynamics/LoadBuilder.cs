using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Traces;

namespace Jauge.Dynamics;

/// <summary>Reads the workload: a ramp and a hold, or a curve, with bursts on top.</summary>
internal static class LoadBuilder
{
    private static readonly TimeSpan UsualHold = TimeSpan.FromMinutes(10);

    internal static LoadModel Of(WorkloadSpec workload, IReadOnlyList<string> requests, Trace? trace)
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
            Arrivals = workload.Arrivals is { PerSecond: > 0 } rate
                ? Load(workload, (double)rate.PerSecond, b => (double?)b.To?.PerSecond) : null,
            Sessions = workload.Sessions is { PerSecond: > 0 } sessions && workload.Journeys.Count > 0
                ? Load(workload, (double)sessions.PerSecond, b => workload.Arrivals is null ? (double?)b.To?.PerSecond : null) : null,
            Trace = TraceBuilder.Of(trace, workload.Trace, requests),
            Journeys = JourneyBuilder.Of(workload, requests),
            Horizon = Later(horizon, workload.Spikes.Select(s => s.At + s.For)),
            FullFrom = staged ? ramp : TimeSpan.Zero,
        };
    }

    /// <summary>Says what it takes of a workload that leaves it open.</summary>
    internal static void Note(WorkloadSpec workload, LimitList limits)
    {
        if (workload is { Users: > 0, Think: null, Journeys.Count: 0 }) limits.NoThink();
        if (IsStaged(workload) && workload is { Hold: null, Trace: null }) limits.UsualHold(UsualHold);
    }

    private static bool IsStaged(WorkloadSpec workload) =>
        workload.Ramp is not null || workload.Hold is not null || workload.Curve.Count == 0;

    private static LoadCurve Load(WorkloadSpec workload, double full, Func<SpikeSpec, double?> height)
    {
        var bursts = Bursts(workload, height);
        if (IsStaged(workload)) return new(Stages(workload.Ramp ?? TimeSpan.Zero, full), bursts);
        var curve = WorkloadCurves.Of(workload, full)!;
        return new(curve.Points, bursts, curve.Cycle);
    }

    private static TimeSpan Later(TimeSpan horizon, IEnumerable<TimeSpan> ends) => ends.Append(horizon).Max();

    private static EquatableList<CurvePoint> Stages(TimeSpan ramp, double full) =>
        ramp > TimeSpan.Zero ? [new(0, 0), new(RunTime.FromTimeSpan(ramp), full)] : [new(0, full)];

    private static EquatableList<LoadBurst> Bursts(WorkloadSpec workload, Func<SpikeSpec, double?> height) =>
    [
        .. workload.Spikes.Where(s => height(s) is not null)
            .Select(s => new LoadBurst(RunTime.FromTimeSpan(s.At), RunTime.FromTimeSpan(s.At + s.For), height(s)!.Value)),
    ];
}
