using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Dossiers;

/// <summary>A drill of the file, played alone.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Result">What the simulation says of the run in which it happens.</param>
public sealed record DrillRun(string Name, SimulationResult Result);
