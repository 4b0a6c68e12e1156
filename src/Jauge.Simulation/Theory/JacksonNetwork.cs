namespace Jauge.Simulation.Theory;

/// <summary>Open networks of M/M/c stations with random routing: each behaves as if it stood alone.</summary>
/// <remarks>Source: Jackson, Networks of Waiting Lines (Operations Research 5(4), 1957).</remarks>
public static class JacksonNetwork
{
    /// <summary>Arrivals a second at each station from outside and inside: the traffic equations λ = γ + λR.</summary>
    /// <param name="outside">γ, arrivals from outside a second.</param>
    /// <param name="routing">R[i][j], the probability that a job goes from i to j; with what a row lacks to 1 it leaves.</param>
    /// <exception cref="ArgumentException">Jobs go round for ever, or the sizes do not agree.</exception>
    public static double[] ArrivalRates(IReadOnlyList<double> outside, IReadOnlyList<IReadOnlyList<double>> routing)
    {
        var n = outside.Count;
        if (routing.Count != n || routing.Any(row => row.Count != n))
            throw new ArgumentException("Routing is a square of the stations.", nameof(routing));
        var equations = new double[n, n + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                equations[i, j] = (i == j ? 1 : 0) - routing[j][i];
            equations[i, n] = outside[i];
        }

        return Solve(equations, n);
    }

    // Gauss and Jordan, the largest pivot first
    private static double[] Solve(double[,] rows, int n)
    {
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(rows[row, column]));
            if (Math.Abs(rows[pivot, column]) < 1e-12)
                throw new ArgumentException("Jobs go round for ever.");
            for (var k = 0; k <= n; k++)
                (rows[pivot, k], rows[column, k]) = (rows[column, k], rows[pivot, k]);
            for (var row = 0; row < n; row++)
                Eliminate(rows, row, column, n);
        }

        return [.. Enumerable.Range(0, n).Select(i => rows[i, n] / rows[i, i])];
    }

    private static void Eliminate(double[,] rows, int row, int column, int n)
    {
        if (row == column)
            return;
        var factor = rows[row, column] / rows[column, column];
        for (var k = column; k <= n; k++)
            rows[row, k] -= factor * rows[column, k];
    }
}
