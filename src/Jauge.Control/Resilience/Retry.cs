namespace Jauge.Control.Resilience;

/// <summary>The decision after a failed attempt.</summary>
public static class Retry
{
    /// <summary>Whether to try again, and after how long.</summary>
    /// <typeparam name="TStream">The stream's type.</typeparam>
    /// <param name="options">Count, delays, budget.</param>
    /// <param name="failed">Failed attempts so far; 1 or more.</param>
    /// <param name="call">Instant, time left and previous delay of the call.</param>
    /// <param name="budget">Changed where a retry is made; ignored without a budget in the options.</param>
    /// <param name="stream">Moved on as the back-off needs.</param>
    /// <returns>The delay; null where the call has failed for good: no retry left, no time left, or no budget.</returns>
    public static TimeSpan? After<TStream>(RetryOptions options, int failed, in FailedCall call, ref RetryBudget budget, ref TStream stream)
        where TStream : IRandomStream
    {
        if (Require.AtLeast(failed, 1) > options.MaxRetries)
            return null;
        var delay = options.Backoff.Delay(failed, call.PreviousDelay, ref stream);
        if (delay >= call.TimeLeft)
            return null;
        return options.Budget is null || budget.TryRetry(options.Budget, call.At) ? delay : null;
    }
}
