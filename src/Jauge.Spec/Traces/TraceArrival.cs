namespace Jauge.Spec.Traces;

/// <summary>One recorded request.</summary>
/// <param name="At">Counted from the beginning of the recording; 0 or more.</param>
/// <param name="Request">Index of its class in <see cref="Trace.Requests"/>; −1 where the recording does not say.</param>
public readonly record struct TraceArrival(TimeSpan At, int Request);
