using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of the load curve: it fits the cycle that the file states.</summary>
internal static class CurveChecks
{
    private static readonly Text Day = new("day", "du jour");
    private static readonly Text Week = new("week", "de la semaine");

    public static void Run(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        if (spec.Workload is not { Repeats: CurveCycle.Day or CurveCycle.Week } workload) return;
        var (length, name) = workload.Repeats == CurveCycle.Day ? (TimeSpan.FromDays(1), Day) : (TimeSpan.FromDays(7), Week);
        for (var i = 0; i < workload.Curve.Count; i++)
            if (workload.Curve[i].At > length) mistakes.Add(SpecDiagnostics.PointBehindCycle(at($"workload.curve.{i + 1}.at"), name));
    }
}
