using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>A workload's curve of a day, a week or an event, as loads over time.</summary>
public static class WorkloadCurves
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The curve alone, whatever ramp and hold say.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="full">What 100 % is: users, or requests a second.</param>
    /// <returns>Null where the file states none.</returns>
    public static LoadCurve? Of(WorkloadSpec workload, double full)
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (workload.Curve.Count == 0) return null;
        var cycle = RunTime.FromTimeSpan(CycleOf(workload));
        var points = workload.Curve.Select(p => new CurvePoint(RunTime.FromTimeSpan(p.At), full * (double)p.Load.Value)).ToList();
        return cycle == 0 ? new([.. points], []) : new(Closed([.. points.Where(p => p.At <= cycle)], cycle), [], cycle);
    }

    /// <summary>After how long the curve begins again; zero: never.</summary>
    /// <param name="workload">The workload.</param>
    public static TimeSpan CycleOf(WorkloadSpec workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        var last = workload.Curve.Count == 0 ? TimeSpan.Zero : workload.Curve.Max(p => p.At);
        return workload.Repeats switch
        {
            CurveCycle.Day => Day,
            CurveCycle.Week => Week,
            null when last == Day || last == Week => last,
            _ => TimeSpan.Zero,
        };
    }

    // from the last point straight to the first of the next cycle
    private static EquatableList<CurvePoint> Closed(List<CurvePoint> points, long cycle)
    {
        if (points.Count == 0) return [new(0, 0), new(cycle, 0)];
        var (first, last) = (points[0], points[^1]);
        var gap = cycle - last.At + first.At;
        var middle = gap == 0 ? first.Load : last.Load + ((first.Load - last.Load) * ((double)(cycle - last.At) / gap));
        if (first.At > 0) points.Insert(0, new(0, middle));
        if (last.At < cycle) points.Add(new(cycle, middle));
        return [.. points];
    }
}
