namespace Jauge.Dynamics;

/// <summary>How a new replica comes up to speed.</summary>
/// <param name="Over">Time until its work takes the stated times.</param>
/// <param name="Slow">Multiple of them at first; above 1.</param>
public sealed record SlowStartModel(TimeSpan Over, double Slow);
