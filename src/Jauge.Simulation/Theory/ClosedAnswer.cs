namespace Jauge.Simulation.Theory;

/// <summary>What theory says of a closed network in its steady state.</summary>
/// <param name="Throughput">Requests a second.</param>
/// <param name="MeanResponse">Seconds, think time left out.</param>
/// <param name="Utilization">Share of each station's servers busy, in the order given.</param>
public sealed record ClosedAnswer(double Throughput, double MeanResponse, IReadOnlyList<double> Utilization);
