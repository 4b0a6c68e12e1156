namespace Jauge.Load.Plans;

/// <summary>One recorded request.</summary>
/// <param name="At">Nanoseconds since the beginning.</param>
/// <param name="Request">Index of its template; −1: drawn by the shares.</param>
public readonly record struct RecordedRequest(long At, int Request);
