namespace Jauge.Control.Arrivals;

/// <summary>A point of a load curve.</summary>
/// <param name="At">Nanoseconds.</param>
/// <param name="Load">Users, or requests a second.</param>
public readonly record struct CurvePoint(long At, double Load);
