using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Planning;

/// <summary>The clockwork of a rehearsal: what the file states, else usual values that make a minute worth looking at.</summary>
public sealed record RehearsalTimings
{
    /// <summary>Time in which the load grows.</summary>
    public TimeSpan Ramp { get; init; }

    /// <summary>Time at full load.</summary>
    public TimeSpan Hold { get; init; }

    /// <summary>Period over which a replica's processor time is counted.</summary>
    public TimeSpan CpuPeriod { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Time between two scrapes of the metrics and two evaluations of the alerts.</summary>
    public TimeSpan Scrape { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>By how much the windows and waits of the alerts are divided; 1 or more.</summary>
    public double AlertsFaster { get; init; } = 60;

    /// <summary>Lease, loop and retries of a replicated database.</summary>
    public RehearsedFailoverSpec Failover { get; init; } = new();

    /// <summary>From the first request to the last.</summary>
    public TimeSpan Length => Ramp + Hold;

    private static readonly TimeSpan MostRamp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostHold = TimeSpan.FromSeconds(60);

    internal static RehearsalTimings Of(SystemSpec system)
    {
        var (spec, workload) = (system.Rehearsal ?? new(), system.Workload!);
        var usual = new RehearsalTimings();
        var timings = usual with
        {
            Ramp = spec.Ramp ?? Shorter(workload.Ramp ?? TimeSpan.Zero, MostRamp),
            Hold = spec.Hold ?? Shorter(workload.Hold ?? MostHold, MostHold),
            CpuPeriod = spec.CpuPeriod ?? usual.CpuPeriod, Scrape = spec.Scrape ?? usual.Scrape, Failover = spec.Failover ?? usual.Failover,
        };
        return timings.Length > TimeSpan.Zero ? timings with { AlertsFaster = AlertPace.Of(system, timings.Length) } : timings;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
