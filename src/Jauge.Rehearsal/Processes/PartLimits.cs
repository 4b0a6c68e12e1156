using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>What a part may use of the machine, where control groups allow it.</summary>
public sealed record PartLimits
{
    /// <summary>Kubernetes' default period of the CPU quota (kubelet's <c>cpu-cfs-quota-period</c>, its documentation, 2026-11).</summary>
    public static readonly TimeSpan DefaultPeriod = TimeSpan.FromMilliseconds(100);

    /// <summary>Cores, such as 0.5; null for all.</summary>
    public double? Cpus { get; init; }

    /// <summary>The stretch over which the CPU quota counts, 1 ms to 1 s. It moves p99 at the same CPU: a shorter one stops the part
    /// for less long at a time.</summary>
    public TimeSpan CpuPeriod { get; init; } = DefaultPeriod;

    /// <summary>Beyond it the kernel kills the part; null for no limit.</summary>
    public Bytes? Memory { get; init; }
}
