namespace Jauge.Simulation.Monitoring;

/// <summary>A figure measured over independent replications.</summary>
/// <param name="Value">Mean over the replications; not a number where nothing was measured.</param>
/// <param name="Low">Lower end of the 95 % confidence interval (Student) of the mean.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Measured(double Value, double Low, double High);
