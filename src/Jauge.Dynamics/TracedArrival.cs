namespace Jauge.Dynamics;

/// <summary>One recorded request.</summary>
/// <param name="At">Nanoseconds.</param>
/// <param name="Request">Index of its class; −1: drawn by the shares.</param>
public readonly record struct TracedArrival(long At, int Request);
