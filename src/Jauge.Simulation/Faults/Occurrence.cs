namespace Jauge.Simulation.Faults;

/// <summary>One time that a fault happens.</summary>
/// <param name="Fault">Index of the fault among those asked for.</param>
/// <param name="What">The fault, at its time.</param>
internal sealed record Occurrence(int Fault, Fault What);
