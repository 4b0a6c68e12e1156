using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of the load curve: its points are in order, and fit the cycle that the file states.</summary>
internal static class CurveChecks
{
    private static readonly Text Day = new("day", "du jour");
    private static readonly Text Week = new("week", "de la semaine");

    public static void Run(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        if (spec.Workload is not null) Order(spec.Workload.Curve, at, mistakes);
        if (spec.Workload is not { Repeats: CurveCycle.Day or CurveCycle.Week } workload) return;
        var (length, name) = workload.Repeats == CurveCycle.Day ? (TimeSpan.FromDays(1), Day) : (TimeSpan.FromDays(7), Week);
        for (var i = 0; i < workload.Curve.Count; i++)
            if (workload.Curve[i].At > length) mistakes.Add(SpecDiagnostics.PointBehindCycle(at($"workload.curve.{i + 1}.at"), name));
    }

    private static void Order(EquatableList<CurvePointSpec> curve, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        for (var i = 1; i < curve.Count; i++)
            if (curve[i].At <= curve[i - 1].At) mistakes.Add(SpecDiagnostics.PointOutOfOrder(at($"workload.curve.{i + 1}.at")));
    }
}
