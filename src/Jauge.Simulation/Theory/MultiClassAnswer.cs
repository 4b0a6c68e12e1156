namespace Jauge.Simulation.Theory;

/// <summary>What theory says of a closed network with several classes.</summary>
/// <param name="Throughput">Requests a second, by class.</param>
/// <param name="MeanResponse">Seconds, think time left out, by class; 0 for a class without users.</param>
/// <param name="Utilization">By station, all classes together.</param>
public sealed record MultiClassAnswer(IReadOnlyList<double> Throughput, IReadOnlyList<double> MeanResponse,
    IReadOnlyList<double> Utilization);
