using System.Diagnostics;

namespace Jauge.Simulation.Bench;

/// <summary>What a run took and answered.</summary>
/// <param name="Name">What ran.</param>
/// <param name="UserSeconds">User CPU seconds of this process, or of the child.</param>
/// <param name="Events">Model events: four a request.</param>
/// <param name="MeanResponse">Seconds.</param>
internal sealed record Measurement(string Name, double UserSeconds, long Events, double MeanResponse)
{
    internal double EventsPerSecond => Events / UserSeconds;

    internal double NanosecondsPerEvent => UserSeconds / Events * 1e9;

    internal static Measurement Of(string name, Func<(long Events, double MeanResponse)> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Process.GetCurrentProcess().UserProcessorTime;
        var (events, response) = run();
        return new(name, (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds, events, response);
    }

    /// <summary>The fastest: what else the machine does only adds.</summary>
    internal static Measurement Least(IReadOnlyList<Measurement> runs) => runs.MinBy(r => r.UserSeconds)!;
}
