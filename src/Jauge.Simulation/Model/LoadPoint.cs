namespace Jauge.Simulation.Model;

/// <summary>A point of a load curve.</summary>
/// <param name="At">Nanoseconds.</param>
/// <param name="Load">Users, or requests a second.</param>
internal readonly record struct LoadPoint(long At, double Load);
