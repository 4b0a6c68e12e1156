namespace Jauge.Control.Resilience;

/// <summary>State of one circuit breaker; a plain value that the caller keeps.</summary>
/// <remarks>Source: App-vNext/Polly:src/Polly.Core/CircuitBreaker/Controller/CircuitStateController.cs, with instants passed in.</remarks>
public struct CircuitBreaker
{
    private OutcomeWindow _window;
    private TimeSpan _openUntil;
    private int _trialsPassed;
    private bool _trialRuns;

    /// <summary>The state as of the last call of <see cref="TryEnter"/> or <see cref="Report"/>.</summary>
    public CircuitState State { get; private set; }

    /// <summary>Whether a call may be made now. An open circuit whose time is up becomes half-open and lets one trial through.</summary>
    /// <param name="options">Thresholds and times.</param>
    /// <param name="now">Instant, not before the previous one.</param>
    /// <returns>True: make the call and report it; false: fail at once.</returns>
    public bool TryEnter(CircuitBreakerOptions options, TimeSpan now)
    {
        if (State == CircuitState.Open && now >= _openUntil)
            (State, _trialsPassed, _trialRuns) = (CircuitState.HalfOpen, 0, false);
        if (State != CircuitState.HalfOpen)
            return State == CircuitState.Closed;
        // A trial that never reports must not close the door for good: after a break's time another may go.
        if (_trialRuns && now < _openUntil)
            return false;
        (_trialRuns, _openUntil) = (true, now + options.BreakDuration);
        return true;
    }

    /// <summary>The outcome of a call that was let through.</summary>
    /// <param name="options">Thresholds and times.</param>
    /// <param name="now">Instant, not before the previous one.</param>
    /// <param name="succeeded">Whether it counts as a success.</param>
    public void Report(CircuitBreakerOptions options, TimeSpan now, bool succeeded)
    {
        if (State == CircuitState.HalfOpen)
            ReportTrial(options, now, succeeded);
        else if (State == CircuitState.Closed)
            ReportClosed(options, now, succeeded);
    }

    private void ReportTrial(CircuitBreakerOptions options, TimeSpan now, bool succeeded)
    {
        _trialRuns = false;
        if (!succeeded)
            Open(options, now);
        else if (++_trialsPassed >= options.Trials)
            (State, _window) = (CircuitState.Closed, default);
    }

    private void ReportClosed(CircuitBreakerOptions options, TimeSpan now, bool succeeded)
    {
        _window.Add(succeeded, now, options.SamplingDuration);
        if (succeeded)
            return;
        var (calls, failures) = _window.Count(now, options.SamplingDuration);
        if (calls >= options.MinThroughput && failures >= options.FailureRatio * calls)
            Open(options, now);
    }

    private void Open(CircuitBreakerOptions options, TimeSpan now) =>
        (State, _openUntil) = (CircuitState.Open, now + options.BreakDuration);
}
