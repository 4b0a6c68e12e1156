namespace Jauge.Spec.Traces;

/// <summary>A stretch of a recording of which only the rate is known.</summary>
/// <param name="From">Its beginning, counted from the beginning of the recording.</param>
/// <param name="To">Its end, later than <paramref name="From"/>.</param>
/// <param name="PerSecond">Requests a second; 0 or more.</param>
public readonly record struct TraceInterval(TimeSpan From, TimeSpan To, double PerSecond);
