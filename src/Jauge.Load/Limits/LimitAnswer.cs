using Jauge.Core;

namespace Jauge.Load.Limits;

/// <summary>Where the limit is.</summary>
/// <param name="Holds">The limit is at least this, in requests a second: a rate that held, less what its noise could have hidden; 0 where
/// none did.</param>
/// <param name="Breaks">The limit is at most this: the smallest rate that clearly breaks; positive infinity where none does.</param>
/// <param name="End">Why the search ended.</param>
/// <param name="Probes">In the order in which they were made.</param>
public sealed record LimitAnswer(double Holds, double Breaks, LimitEnd End, EquatableList<LimitProbe> Probes)
{
    private const double Leaves = 2;

    /// <summary>The middle of both, as factors; not a number where one of them is not known.</summary>
    public double Estimate => Holds > 0 && double.IsFinite(Breaks) ? Math.Sqrt(Holds * Breaks) : double.NaN;

    /// <summary>What broke at the smallest rate that breaks.</summary>
    public ProbeVerdict Broke => Probes.Where(p => p.Verdict is { State: ProbeState.Breaks, Cause: not LimitCause.Generator })
        .OrderBy(p => p.Reading.Rate).Select(p => p.Verdict).FirstOrDefault();

    /// <summary>The rate from which on the 99th percentile stays above twice its median over the rates that hold, straight between two
    /// probes; not a number where none is.</summary>
    public double Knee
    {
        get
        {
            var probes = Probes.Where(p => p.Reading.Answered > 0).OrderBy(p => p.Reading.Rate).ToList();
            var usual = probes.Where(p => p.Verdict.State == ProbeState.Holds).Select(P99).Order().ToList();
            if (usual.Count == 0) return double.NaN;
            var limit = usual[usual.Count / 2] * Leaves;
            // a single bad probe of a machine that does other work is no knee
            var last = probes.FindLastIndex(p => P99(p) < limit);
            return last < 0 || last + 1 == probes.Count ? double.NaN : Between(probes[last], probes[last + 1], limit);
        }
    }

    /// <summary>Time that the probes took.</summary>
    public TimeSpan Time => Probes.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.Reading.Time);

    private static double P99(LimitProbe probe) => probe.Reading.Times.Quantile(0.99);

    private static double Between(LimitProbe before, LimitProbe after, double limit)
    {
        var (low, high) = (P99(before), P99(after));
        var share = high > low ? (limit - low) / (high - low) : 1;
        return before.Reading.Rate + (share * (after.Reading.Rate - before.Reading.Rate));
    }
}
