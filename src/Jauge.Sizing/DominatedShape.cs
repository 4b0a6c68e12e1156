namespace Jauge.Sizing;

/// <summary>A shape than which another one is no dearer, no slower and no less available, and better in one of these.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="By">Position in the front of the shape that is better, from 0; the cheapest where there are several.</param>
public sealed record DominatedShape(SizedShape Shape, int By);
