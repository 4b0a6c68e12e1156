using Jauge.Control.Scaling;
using Jauge.Core;

namespace Jauge.Control.Forecast;

/// <summary>How long a policy takes to grow, found by running the policy itself against a load that saturates it.</summary>
/// <remarks>
/// The load jumps at time 0 from what <c>From</c> replicas carry at the policy's target to <c>Overload</c> times what <c>To</c> carry.
/// Loops and samplers know nothing of that instant: the climb is run on a grid of their alignments. The ends are exact for metrics
/// that are read live, and within a fifth of the sampling period for sampled ones.
/// </remarks>
public static class ScaleOutForecast
{
    private const int Phases = 5;

    /// <summary>Earliest, typical and worst time until the wanted replicas serve.</summary>
    /// <param name="policy">The policy; where it is not one of this library's, <see cref="ScaleOutQuestion.Metrics"/> is needed.</param>
    /// <param name="question">From, to, and the delays around the policy.</param>
    /// <returns>Three climbs with their ladders; a climb that stops short has no time, and says why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The question is out of range.</exception>
    /// <exception cref="ArgumentException">The policy's metrics are not known.</exception>
    public static ScaleOutEstimate TimeToReach(IScalingPolicy policy, ScaleOutQuestion question)
    {
        question.Check(policy);
        var (start, delay) = (question.StartUp, question.MetricDelay);
        return new(
            Climbs(policy, question, new(0, 0, true, delay.Low, start.Low))[0],
            Median(Climbs(policy, question, new(Middle, Middle, false, (delay.Low + delay.High) / 2, (start.Low + start.High) / 2))),
            Climbs(policy, question, new(0, 0, false, delay.High, start.High))[^1]);
    }

    private const double Middle = 0.5 / Phases;

    private static ScaleOutRun Median(List<ScaleOutRun> climbs) => climbs[climbs.Count / 2];

    private static List<ScaleOutRun> Climbs(IScalingPolicy policy, ScaleOutQuestion question, ClimbTiming timing)
    {
        var metrics = question.Metrics ?? [.. SaturatedLoad.MetricsOf(policy)];
        var runs = from loop in Fractions
                   from sampler in metrics.Any(metric => metric.SamplePeriod > TimeSpan.Zero) ? Fractions : [0]
                   let aligned = timing with { LoopPhase = timing.LoopPhase + loop, SamplerPhase = timing.SamplerPhase + sampler }
                   select new Climb(policy, metrics, question, aligned).Run();
        return [.. runs.OrderBy(run => run.ReadyAt ?? TimeSpan.MaxValue)];
    }

    private static double[] Fractions => [.. Enumerable.Range(0, Phases).Select(k => (double)k / Phases)];
}
