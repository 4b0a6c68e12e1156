using System.Diagnostics;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation;

namespace Jauge.Cli.Terminal;

/// <summary>Where a simulation stands: one line that is written over on a terminal, nothing elsewhere.</summary>
internal sealed class SimulationLine(Page page, TextWriter error, bool isTerminal) : IDisposable
{
    /// <summary>Before it, a pace says more of the start than of what follows.</summary>
    private static readonly TimeSpan FirstPace = TimeSpan.FromSeconds(0.5);

    private readonly Lock _lock = new();
    private readonly OverwrittenLine _line = new(error);
    private readonly Stopwatch _clock = new();
    private double[] _shares = [];
    private long[] _events = [];
    private double _load = double.NaN;
    private double _shareBefore;

    /// <summary>Takes a report of any thread.</summary>
    public void Report(SimulationProgress progress)
    {
        if (!isTerminal) return;
        lock (_lock)
        {
            if (IsNewPart(progress)) Begin(progress);
            else if (progress.Replications > _shares.Length) Grow(progress.Replications);
            (_shares[progress.Replication], _events[progress.Replication]) = (progress.Share, progress.Events);
            _line.Show(SimulationPrinter.Line(page, Pace(), progress));
        }
    }

    public void Dispose()
    {
        lock (_lock) _line.Dispose();
    }

    /// <summary>Another load, or a replication that begins again: a promise that takes runs of its own.</summary>
    private bool IsNewPart(SimulationProgress progress) =>
        _load != progress.LoadFactor || _shares.Length > progress.Replications
        || (progress.Replication < _shares.Length && _shares[progress.Replication] > progress.Share);

    private void Begin(SimulationProgress progress)
    {
        (_shares, _events, _load, _shareBefore) =
            (new double[progress.Replications], new long[progress.Replications], progress.LoadFactor, 0);
        _clock.Restart();
    }

    // more replications of the same load: those that have ended stay
    private void Grow(int replications)
    {
        Array.Resize(ref _shares, replications);
        Array.Resize(ref _events, replications);
        _shareBefore = _shares.Average();
        _clock.Restart();
        Array.Clear(_events);
    }

    private SimulationPace Pace()
    {
        var (share, elapsed) = (_shares.Average(), _clock.Elapsed);
        var isEarly = elapsed < FirstPace || share <= _shareBefore;
        return new(share, _shares.Count(s => s >= 1), isEarly ? 0 : _events.Sum() / elapsed.TotalSeconds,
            isEarly ? null : elapsed * ((1 - share) / (share - _shareBefore)));
    }
}
