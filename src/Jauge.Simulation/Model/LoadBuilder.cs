using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Model;

/// <summary>Reads the workload: a ramp and a hold, or a curve, with bursts on top.</summary>
internal static class LoadBuilder
{
    private static readonly TimeSpan UsualHold = TimeSpan.FromMinutes(10);

    internal static LoadModel Of(WorkloadSpec workload)
    {
        var ramp = workload.Ramp ?? TimeSpan.Zero;
        var staged = workload.Ramp is not null || workload.Hold is not null || workload.Curve.Count == 0;
        var horizon = staged ? ramp + (workload.Hold ?? UsualHold) : workload.Curve.Max(p => p.At);
        return new()
        {
            Users = workload.Users is > 0 and var users ? new(Points(workload, staged, ramp, users), Bursts(workload, b => b.Users)) : null,
            Think = workload.Think ?? new ConstantDistribution(TimeSpan.Zero),
            Patience = workload.Patience ?? TimeSpan.Zero,
            Arrivals = workload.Arrivals is { PerSecond: > 0 } rate
                ? new(Points(workload, staged, ramp, (double)rate.PerSecond), Bursts(workload, b => (double?)b.To?.PerSecond))
                : null,
            Horizon = Later(horizon, workload.Spikes.Select(s => s.At + s.For)),
            FullFrom = staged ? ramp : TimeSpan.Zero,
        };
    }

    private static TimeSpan Later(TimeSpan horizon, IEnumerable<TimeSpan> ends) => ends.Append(horizon).Max();

    private static EquatableList<LoadPoint> Points(WorkloadSpec workload, bool staged, TimeSpan ramp, double full) => staged
        ? ramp > TimeSpan.Zero ? [new(0, 0), new(SimulatedTime.FromTimeSpan(ramp), full)] : [new(0, full)]
        : [.. workload.Curve.OrderBy(p => p.At).Select(p => new LoadPoint(SimulatedTime.FromTimeSpan(p.At), full * (double)p.Load.Value))];

    private static EquatableList<LoadBurst> Bursts(WorkloadSpec workload, Func<SpikeSpec, double?> height) =>
    [
        .. workload.Spikes.Where(s => height(s) is not null)
            .Select(s => new LoadBurst(SimulatedTime.FromTimeSpan(s.At), SimulatedTime.FromTimeSpan(s.At + s.For), height(s)!.Value)),
    ];
}
