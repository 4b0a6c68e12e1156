namespace Jauge.Control.Scaling;

/// <summary>A replica count, or a change of it, noted at an instant.</summary>
/// <param name="Count">Replicas.</param>
/// <param name="At">Instant, since the start of the run.</param>
public readonly record struct TimedCount(int Count, TimeSpan At);
