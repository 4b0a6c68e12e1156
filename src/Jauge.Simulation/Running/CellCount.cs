namespace Jauge.Simulation.Running;

/// <summary>A component in one region at the end of an interval.</summary>
/// <param name="Ready">Replicas that serve.</param>
/// <param name="Existing">Replicas asked for and not gone.</param>
/// <param name="CoreUse">Share of the cores in use over the interval; not a number without cores.</param>
/// <param name="InFlight">Calls present.</param>
internal readonly record struct CellCount(int Ready, int Existing, double CoreUse, int InFlight);
