using System.Diagnostics;

namespace Jauge.StandIn.Metrics;

/// <summary>What the system knows of this process, under the names that Prometheus' clients use.</summary>
internal static class ProcessFigures
{
    internal static void Add(MetricRegistry metrics)
    {
        metrics.ReadCounter("process_cpu_seconds_total", "CPU time of the process, user and system.", () => Environment.CpuUsage.TotalTime.TotalSeconds);
        metrics.Gauge("process_resident_memory_bytes", "Memory that the process holds.", () => Environment.WorkingSet);
        metrics.Gauge("process_start_time_seconds", "Start of the process, since 1970.", () => Started());
    }

    private static double Started()
    {
        using var process = Process.GetCurrentProcess();
        return (process.StartTime.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds;
    }
}
