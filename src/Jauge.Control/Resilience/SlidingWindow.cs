namespace Jauge.Control.Resilience;

/// <summary>State of a sliding-window counter: this window's count, and the previous one's for the part that still overlaps.</summary>
/// <remarks>
/// An estimate: it supposes that the previous window's requests came evenly. It never lets more than the limit through in an aligned
/// window, and at most twice the limit in any other.
/// Source: Cloudflare, How we built rate limiting capable of scaling to millions of domains, 2017.
/// </remarks>
public record struct SlidingWindow
{
    private long _window;
    private int _previous;
    private int _current;

    /// <summary>Counts a request, if the limit allows it.</summary>
    /// <param name="options">Limit and window.</param>
    /// <param name="now">Instant, 0 or more, not before the previous one.</param>
    /// <returns>True where it may pass.</returns>
    public bool TryTake(SlidingWindowOptions options, TimeSpan now)
    {
        Advance(now.Ticks / options.Window.Ticks);
        var passed = (double)(now.Ticks % options.Window.Ticks) / options.Window.Ticks;
        if (_current + 1 + _previous * (1 - passed) > options.Limit)
            return false;
        _current++;
        return true;
    }

    private void Advance(long window)
    {
        if (window == _window)
            return;
        (_previous, _current) = (window == _window + 1 ? _current : 0, 0);
        _window = window;
    }
}
