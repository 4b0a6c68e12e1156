using Jauge.Control.Scaling;
using Jauge.Core;

namespace Jauge.Control.Forecast;

/// <summary>How long from so many replicas to so many?</summary>
public sealed record ScaleOutQuestion
{
    /// <summary>Replicas that serve when the load arrives; 1 or more, 0 where the policy may sleep.</summary>
    public required int From { get; init; }

    /// <summary>Replicas that are to serve; above <see cref="From"/>.</summary>
    public required int To { get; init; }

    /// <summary>From the decision to a replica that serves: scheduling, node, image, start, first successful probe.</summary>
    public required Range<TimeSpan> StartUp { get; init; }

    /// <summary>
    /// Age of the newest measurement that the policy sees, beyond the delays that its own options carry; 0 when nothing is said.
    /// </summary>
    public Range<TimeSpan> MetricDelay { get; init; }

    /// <summary>Time between two evaluations; null takes the policy's own.</summary>
    public TimeSpan? EvaluationInterval { get; init; }

    /// <summary>
    /// The load that arrives, in multiples of what <see cref="To"/> replicas carry at the policy's target; above 1, 2 when nothing is
    /// said.
    /// </summary>
    public double Overload { get; init; } = 2;

    /// <summary>After this time the answer is "not reached"; an hour when nothing is said.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What the policy reads, where it is not one of this library's; null asks <see cref="SaturatedLoad"/>.</summary>
    public EquatableList<LoadMetric>? Metrics { get; init; }

    internal void Check(IScalingPolicy policy)
    {
        Require.AtLeast(From, 0);
        Require.Above(To, From);
        Require.Above(Overload, 1);
        Require.Above(EvaluationInterval ?? policy.EvaluationInterval, TimeSpan.Zero);
        Require.AtLeast(StartUp.Low, TimeSpan.Zero);
        Require.AtLeast(StartUp.High, StartUp.Low);
        Require.AtLeast(MetricDelay.Low, TimeSpan.Zero);
        Require.AtLeast(MetricDelay.High, MetricDelay.Low);
    }
}
