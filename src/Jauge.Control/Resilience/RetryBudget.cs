namespace Jauge.Control.Resilience;

/// <summary>State of a retry budget; starts with what its time to live earns at the least rate.</summary>
/// <remarks>
/// The original keeps deposits in time slices; here they decay exponentially with the time to live as time constant,
/// which has the same mean and needs no list.
/// </remarks>
public record struct RetryBudget
{
    private double _earned;
    private double _reserve;
    private TimeSpan _at;

    /// <summary>A fresh budget.</summary>
    /// <param name="options">Rates.</param>
    /// <param name="now">Instant, since the start of the run.</param>
    public RetryBudget(RetryBudgetOptions options, TimeSpan now) =>
        (_earned, _reserve, _at) = (0, options.MinRetriesPerSecond * options.TimeToLive.TotalSeconds, now);

    /// <summary>Retries that may be made now.</summary>
    public readonly double Balance => _earned + _reserve;

    /// <summary>A first attempt earns its fraction.</summary>
    /// <param name="options">Rates.</param>
    /// <param name="now">Instant, not before the previous one.</param>
    public void OnRequest(RetryBudgetOptions options, TimeSpan now)
    {
        Advance(options, now);
        _earned += options.RetriesPerRequest;
    }

    /// <summary>Takes one retry, if the balance allows it.</summary>
    /// <param name="options">Rates.</param>
    /// <param name="now">Instant, not before the previous one.</param>
    /// <returns>True: retry; false: fail.</returns>
    public bool TryRetry(RetryBudgetOptions options, TimeSpan now)
    {
        Advance(options, now);
        if (Balance < 1)
            return false;
        var fromEarned = Math.Min(1, _earned);
        _earned -= fromEarned;
        _reserve -= 1 - fromEarned;
        return true;
    }

    private void Advance(RetryBudgetOptions options, TimeSpan now)
    {
        var (elapsed, life) = ((now - _at).TotalSeconds, options.TimeToLive.TotalSeconds);
        _earned *= Math.Exp(-elapsed / life);
        _reserve = Math.Min(options.MinRetriesPerSecond * life, _reserve + options.MinRetriesPerSecond * elapsed);
        _at = now;
    }
}
