using Jauge.Control;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Statistics;

/// <summary>What one station did, all replicas together. Integrals over time are exact whole numbers.</summary>
/// <param name="Station">As described.</param>
/// <param name="Duration">Nanoseconds counted.</param>
/// <param name="BusyTime">Integral of the jobs in slots, blocked ones included, in slot-nanoseconds.</param>
/// <param name="WaitingTime">Integral of the jobs waiting in queues, in job-nanoseconds.</param>
/// <param name="CoreTime">Core-nanoseconds given under processor sharing; 0 otherwise.</param>
/// <param name="Served">Jobs that left a slot.</param>
/// <param name="Rejected">Jobs that found no room and were turned away.</param>
/// <param name="Blocked">Jobs that found no room and had to wait elsewhere.</param>
public sealed record StationStatistics(
    Station Station,
    long Duration,
    long BusyTime,
    long WaitingTime,
    double CoreTime,
    long Served,
    long Rejected,
    long Blocked)
{
    /// <summary>Mean number of jobs in slots.</summary>
    public double MeanBusy => (double)BusyTime / Duration;

    /// <summary>Mean number of jobs in queues.</summary>
    public double MeanWaiting => (double)WaitingTime / Duration;

    /// <summary>Jobs served a second.</summary>
    public double Throughput => Served / RunTime.ToSeconds(Duration);

    /// <summary>Mean time in a queue for every job served, in seconds, those that did not wait included; the job's own, but for those
    /// which wait when the counting begins or ends.</summary>
    public double MeanWait => RunTime.ToSeconds(WaitingTime) / Served;

    /// <summary>The share of the slots that is busy, or of the cores under processor sharing; from 0 to 1.</summary>
    public double Utilization => Station.Discipline == Discipline.ProcessorSharing
        ? CoreTime / Duration / (Station.Replicas * Station.Cores)
        : MeanBusy / ((double)Station.Replicas * Station.Slots);
}
