using Jauge.Control.Resilience;

namespace Jauge.StandIn.Llm;

/// <summary>Requests and tokens that may be asked in a minute: buckets that hold a minute's worth.</summary>
internal sealed class LlmQuota
{
    private const double SecondsPerMinute = 60;
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly TokenBucketOptions? _requestRate;
    private readonly TokenBucketOptions? _tokenRate;
    private TokenBucket _requests;
    private TokenBucket _tokens;

    internal LlmQuota(LlmSettings settings, TimeProvider clock)
    {
        (_clock, _start) = (clock, clock.GetTimestamp());
        (_requestRate, _tokenRate) = (PerMinute(settings.RequestsPerMinute), PerMinute(settings.TokensPerMinute));
        if (_requestRate is { } requests) _requests = new(requests, TimeSpan.Zero);
        if (_tokenRate is { } tokens) _tokens = new(tokens, TimeSpan.Zero);
    }

    /// <summary>Asks for a request of so many tokens.</summary>
    /// <returns>Null: it may be made, and is counted; else when it might be, and what is lacking.</returns>
    internal (TimeSpan After, string What)? Refuse(int tokens)
    {
        lock (_lock)
        {
            var now = _clock.GetElapsedTime(_start);
            var wanted = Math.Min(tokens, _tokenRate?.Burst ?? 0);
            if (_requestRate is { } requests && _requests.WaitFor(requests, now) is { Ticks: > 0 } pause) return (pause, "requests");
            if (_tokenRate is { } rate && _tokens.WaitFor(rate, now, wanted) is { Ticks: > 0 } wait) return (wait, "tokens");
            if (_requestRate is not null) _requests.TryTake(_requestRate, now);
            if (_tokenRate is not null) _tokens.TryTake(_tokenRate, now, wanted);
            return null;
        }
    }

    private static TokenBucketOptions? PerMinute(int most) => most == 0 ? null : new(most / SecondsPerMinute, most);
}
