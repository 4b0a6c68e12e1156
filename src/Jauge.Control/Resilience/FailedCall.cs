namespace Jauge.Control.Resilience;

/// <summary>A call whose last attempt failed.</summary>
/// <param name="At">Instant of the failure, since the start of the run.</param>
/// <param name="TimeLeft">Time to the caller's deadline; <see cref="TimeSpan.MaxValue"/> without one.</param>
/// <param name="PreviousDelay">Delay before the previous retry; zero before the first.</param>
public readonly record struct FailedCall(TimeSpan At, TimeSpan TimeLeft, TimeSpan PreviousDelay = default);
