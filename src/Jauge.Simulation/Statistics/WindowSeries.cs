using Jauge.Core;

namespace Jauge.Simulation.Statistics;

/// <summary>Response times window by window, over a run of known length. One histogram serves all windows; nothing is allocated after the
/// start.</summary>
public sealed class WindowSeries
{
    private readonly LatencyHistogram _current = new();
    private readonly WindowSummary[] _closed;
    private readonly long _width;
    private int _count;

    /// <summary>No window is closed yet.</summary>
    /// <param name="width">Nanoseconds, above 0.</param>
    /// <param name="length">Of the run, in nanoseconds; the last window may be shorter.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public WindowSeries(long width, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _width = width;
        _closed = new WindowSummary[((length - 1) / width) + 1];
    }

    /// <summary>The windows closed so far, in order.</summary>
    public ReadOnlySpan<WindowSummary> Closed => _closed.AsSpan(0, _count);

    /// <summary>Adds a response time, and closes the windows that are over.</summary>
    /// <param name="now">Nanoseconds, not before the last call's. A window holds its start and not its end.</param>
    /// <param name="response">Nanoseconds.</param>
    public void Record(long now, long response)
    {
        CloseUpTo(now);
        _current.Record(response);
    }

    /// <summary>Closes the windows that end at or before a time; at the end of the run, also the last one, however short.</summary>
    /// <param name="now">Nanoseconds.</param>
    public void CloseUpTo(long now)
    {
        while (_count < _closed.Length && (_count + 1) * _width <= now)
            Close();
    }

    /// <summary>Closes all windows.</summary>
    public void CloseAll()
    {
        while (_count < _closed.Length)
            Close();
    }

    private void Close()
    {
        _closed[_count] = new(
            _count * _width, _current.Count, _current.Mean, _current.Quantile(0.5), _current.Quantile(0.95), _current.Quantile(0.99));
        _count++;
        if (_current.Count > 0)
            _current.Clear();
    }
}
