namespace Jauge.Simulation.Theory;

/// <summary>What theory says of a queue in its steady state. Times in seconds, rates per second.</summary>
/// <param name="Utilization">Share of the servers busy, ρ.</param>
/// <param name="Throughput">Jobs served a second.</param>
/// <param name="MeanWait">Time in the queue of the jobs let in, W_q.</param>
/// <param name="MeanResponse">Time in the queue and in service of the jobs let in, W.</param>
/// <param name="WaitProbability">That a job let in has to wait.</param>
/// <param name="LossProbability">That an arrival finds no room.</param>
public sealed record QueueAnswer(
    double Utilization,
    double Throughput,
    double MeanWait,
    double MeanResponse,
    double WaitProbability,
    double LossProbability = 0)
{
    /// <summary>Mean number of jobs waiting, by Little's law.</summary>
    public double MeanWaiting => LittlesLaw.MeanNumber(Throughput, MeanWait);

    /// <summary>Mean number of jobs in the system, by Little's law.</summary>
    public double MeanInSystem => LittlesLaw.MeanNumber(Throughput, MeanResponse);
}
