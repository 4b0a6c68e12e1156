namespace Jauge.Simulation.Model;

/// <summary>How a new replica comes up to speed.</summary>
/// <param name="Over">Time until its work takes the stated times.</param>
/// <param name="Slow">Multiple of them at first; above 1.</param>
internal sealed record SlowStartModel(TimeSpan Over, double Slow);
