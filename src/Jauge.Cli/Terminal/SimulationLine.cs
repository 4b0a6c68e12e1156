using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation;

namespace Jauge.Cli.Terminal;

/// <summary>Where a simulation stands: one line that is written over on a terminal, nothing elsewhere.</summary>
internal sealed class SimulationLine(Page page, TextWriter error, bool isTerminal) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly OverwrittenLine _line = new(error);
    private double[] _shares = [];
    private double _load = double.NaN;

    /// <summary>Takes a report of any thread.</summary>
    public void Report(SimulationProgress progress)
    {
        if (!isTerminal) return;
        lock (_lock)
        {
            if (IsNewPart(progress)) (_shares, _load) = (new double[progress.Replications], progress.LoadFactor);
            _shares[progress.Replication] = progress.Share;
            _line.Show(SimulationPrinter.Line(page, _shares.Average(), progress));
        }
    }

    public void Dispose()
    {
        lock (_lock) _line.Dispose();
    }

    /// <summary>Another load, or a replication that begins again: a promise that takes runs of its own.</summary>
    private bool IsNewPart(SimulationProgress progress) =>
        _load != progress.LoadFactor || _shares.Length != progress.Replications || _shares[progress.Replication] > progress.Share;
}
