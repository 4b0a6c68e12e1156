namespace Jauge.Simulation.Monitoring;

/// <summary>A component with replicas in one interval, all regions together, means over the replications.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Ready">Replicas that serve at its end.</param>
/// <param name="Existing">Replicas asked for and not gone at its end.</param>
/// <param name="CoreUse">Share of the cores in use, from 0 to 1; not a number without cores.</param>
/// <param name="InFlight">Calls present at its end.</param>
public readonly record struct ComponentPoint(string Name, double Ready, double Existing, double CoreUse, double InFlight);
