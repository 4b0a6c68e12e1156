using System.Runtime.CompilerServices;

namespace Jauge.Control.Resilience;

/// <summary>Successes and failures of the last ten slices of time, in place: no allocation per call.</summary>
internal struct OutcomeWindow
{
    private const int Slices = 10;
    private Counters _successes;
    private Counters _failures;
    private long _slice;

    public void Add(bool succeeded, TimeSpan now, TimeSpan length)
    {
        Advance(now, length);
        var index = (int)(_slice % Slices);
        if (succeeded)
            _successes[index]++;
        else
            _failures[index]++;
    }

    public (int Calls, int Failures) Count(TimeSpan now, TimeSpan length)
    {
        Advance(now, length);
        var (calls, failures) = (0, 0);
        for (var i = 0; i < Slices; i++)
            (calls, failures) = (calls + _successes[i] + _failures[i], failures + _failures[i]);
        return (calls, failures);
    }

    private void Advance(TimeSpan now, TimeSpan length)
    {
        var slice = now.Ticks / Math.Max(1, length.Ticks / Slices);
        for (var next = Math.Max(_slice + 1, slice - Slices + 1); next <= slice; next++)
            _successes[(int)(next % Slices)] = _failures[(int)(next % Slices)] = 0;
        _slice = Math.Max(_slice, slice);
    }

    [InlineArray(Slices)]
    private struct Counters
    {
        private int _first;
    }
}
