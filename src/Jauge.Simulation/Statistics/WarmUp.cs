namespace Jauge.Simulation.Statistics;

/// <summary>How much of a run's beginning to leave out.</summary>
public static class WarmUp
{
    /// <summary>Observations in a batch.</summary>
    public const int BatchSize = 5;

    /// <summary>MSER-5: the cut that makes the standard error of what is left the least.</summary>
    /// <param name="observations">In order of time, at equal distances or one for each request.</param>
    /// <returns>How many observations to leave out, a multiple of <see cref="BatchSize"/>; null where the run is too short: the best cut
    /// lies in its second half, or there are fewer than 10 batches.</returns>
    /// <remarks>Minimizes Σ(y − ȳ)² / (n − d)² over the batch means y after the dth, d up to half of them. Source: White, Cobb and Spratt,
    /// A Comparison of Five Steady-State Truncation Heuristics for Simulation (Winter Simulation Conference 2000).</remarks>
    public static int? Mser5(IReadOnlyList<double> observations)
    {
        var batches = observations.Count / BatchSize;
        if (batches < 10)
            return null;

        var (best, bestError) = (0, double.PositiveInfinity);
        var (count, mean, squares) = (0, 0.0, 0.0);
        for (var batch = batches - 1; batch >= 0; batch--)      // from the end: each cut adds one batch (Welford)
        {
            var value = BatchMean(observations, batch);
            var difference = value - mean;
            mean += difference / ++count;
            squares += difference * (value - mean);
            if (count >= BatchSize && squares / count / count <= bestError)
                (best, bestError) = (batch, squares / count / count);
        }

        return best > batches / 2 ? null : best * BatchSize;
    }

    private static double BatchMean(IReadOnlyList<double> observations, int batch)
    {
        var sum = 0.0;
        for (var i = batch * BatchSize; i < (batch + 1) * BatchSize; i++)
            sum += observations[i];
        return sum / BatchSize;
    }
}
