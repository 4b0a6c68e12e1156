namespace Jauge.Rehearsal.Evidence;

/// <summary>A predicted figure.</summary>
/// <param name="Value">Mean over the simulated runs.</param>
/// <param name="Low">Below it lie 2.5 % of such runs: the interval of one run, not of the mean.</param>
/// <param name="High">Above it lie 2.5 %.</param>
public readonly record struct PredictedFigure(double Value, double Low, double High)
{
    /// <summary>From a mean and its 95 % confidence interval: what spreads the mean of n runs by h spreads one further run by
    /// h·√(n+1).</summary>
    /// <param name="mean">Mean of the runs.</param>
    /// <param name="half">Half of the interval of the mean.</param>
    /// <param name="runs">How many; at least 2.</param>
    public static PredictedFigure Of(double mean, double half, int runs) =>
        new(mean, Math.Max(0, mean - (half * Math.Sqrt(runs + 1))), mean + (half * Math.Sqrt(runs + 1)));
}
