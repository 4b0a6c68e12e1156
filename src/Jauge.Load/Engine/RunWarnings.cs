using Jauge.Control;
using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Results;

namespace Jauge.Load.Engine;

/// <summary>Why the figures of a run may not be what they seem.</summary>
internal static class RunWarnings
{
    private const double LateShare = 0.1;
    private const double EnoughShare = 0.99;

    internal static IEnumerable<Diagnostic> Of(LoadPlan plan, LoadResult result)
    {
        var (late, median) = (result.Lateness.Quantile(0.99), result.AllTimes().Quantile(0.5));
        if (late > LateShare * median) yield return LoadRunDiagnostics.SentLate(Time(late), Time(median));
        if (result.Connections.Waited > 0)
            yield return LoadRunDiagnostics.ConnectionsCapped(result.Connections.Waited, plan.Connections.MaxConnections);
        if (!result.WasCancelled && Asked(plan) is > 0 and var asked && result.Asked < EnoughShare * asked)
            yield return LoadRunDiagnostics.LessThanAsked(asked / result.Measured.TotalSeconds,
                result.Asked / result.Measured.TotalSeconds);
        var unfinished = result.Requests.Sum(r => r.Unfinished);
        if (unfinished > 0 && !result.WasCancelled) yield return LoadRunDiagnostics.Unfinished(unfinished);
    }

    private static TimeSpan Time(double nanoseconds) => TimeSpan.FromTicks((long)(nanoseconds / RunTime.Tick));

    // arrivals whose time came before the end, drawn once more
    private static double Asked(LoadPlan plan)
    {
        var (from, until, count) = (RunTime.FromTimeSpan(plan.WarmUp), RunTime.FromTimeSpan(plan.Duration), 0.0);
        foreach (var source in ArrivalSource.Of(plan, until))
            for (; source.At < until; source.Advance())
                if (source.At >= from) count++;
        return count;
    }
}
