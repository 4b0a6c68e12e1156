using Jauge.Control.Random;
using Jauge.Control.Resilience;
using Jauge.Roles;

namespace Jauge.StandIn.Calls;

/// <summary>Breaker, bulkhead and retries around one call of one replica: the policies that the simulation plays, on this clock.</summary>
internal sealed class CallGuard(CallRole call, ulong key, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private CircuitBreaker _breaker;
    private int _inside;
    private RetryBudget _budget = call.Retry?.Budget is { } budget ? new(budget, TimeSpan.Zero) : default;
    private RandomStream _stream = new(key);

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Counts a call, the first attempt of several: it earns its share of a retry.</summary>
    internal void Earn()
    {
        if (call.Retry?.Budget is not { } budget) return;
        lock (_lock) _budget.OnRequest(budget, Now);
    }

    /// <summary>Lets an attempt through; <see cref="Leave"/> must follow.</summary>
    /// <exception cref="CallFailedException">The breaker is open, or the bulkhead full.</exception>
    internal void Enter()
    {
        lock (_lock)
        {
            if (call.Breaker is { } breaker && !_breaker.TryEnter(breaker, Now)) throw Refused("circuit breaker open");
            if (call.Bulkhead is { } most && _inside >= most)
            {
                Report(false);
                throw Refused("bulkhead full");
            }

            _inside++;
        }
    }

    /// <summary>The attempt has ended.</summary>
    internal void Leave(bool succeeded)
    {
        lock (_lock)
        {
            _inside--;
            Report(succeeded);
        }
    }

    /// <summary>Pause before the next attempt; null: there is none.</summary>
    internal TimeSpan? RetryAfter(int failed, TimeSpan previous)
    {
        if (call.Retry is not { } retry) return null;
        lock (_lock) return Retry.After(retry, failed, new(Now, TimeSpan.MaxValue, previous), ref _budget, ref _stream);
    }

    private void Report(bool succeeded)
    {
        if (call.Breaker is { } breaker) _breaker.Report(breaker, Now, succeeded);
    }

    private CallFailedException Refused(string why) => new(call.Name, why) { IsFinal = true };
}
