using Jauge.Load.Results;

namespace Jauge.Load.Limits;

/// <summary>Ends a probe whose server has clearly fallen behind: the rest would say nothing more, and only hurt.</summary>
/// <param name="rate">Requests a second that are asked for.</param>
/// <param name="end">Ends the probe.</param>
internal sealed class HopelessProbe(double rate, Action end) : ILoadObserver
{
    private const double SecondsBehind = 0.5;
    private const int Fewest = 100;
    private static readonly TimeSpan Earliest = TimeSpan.FromSeconds(1);

    public void Passed(LoadProgress progress)
    {
        var interval = progress.Interval;
        // half of all that was sent, and for more than a moment
        if (interval.To >= Earliest && interval.UnderWay > Math.Max(Fewest, rate * SecondsBehind)
            && interval.UnderWay > rate * interval.To.TotalSeconds / 2) end();
    }
}
