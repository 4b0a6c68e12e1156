namespace Jauge.Simulation.Theory;

/// <summary>Closed networks of single-server and delay stations, with several classes of users.</summary>
/// <remarks>Exact for product form: exponential services of one mean for all classes where first come is first served, any services under
/// processor sharing. Source: Reiser and Lavenberg, Mean-Value Analysis of Closed Multichain Queuing Networks (Journal of the ACM 27(2),
/// 1980); the approximation: Schweitzer, Approximate Analysis of Multiclass Closed Networks of Queues (1979), Bard (1979). Several servers:
/// see
/// <see cref="Convolution"/>.</remarks>
public static class MeanValueAnalysis
{
    private const int MaxStates = 20_000_000;
    private const int MaxIterations = 100_000;
    private const double Precision = 1e-12;

    /// <summary>Solves the network exactly, by recursion over all smaller populations.</summary>
    /// <param name="classes">At least one; the product of their users, each plus 1, times the stations is at most 20 million.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or there are too many states.</exception>
    public static MultiClassAnswer Exact(IReadOnlyList<ClosedClass> classes)
    {
        var stations = Stations(classes);
        var states = classes.Aggregate(1L, (product, c) => Math.Min(product * (c.Users + 1L), MaxStates + 1L));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(states * stations, MaxStates, nameof(classes));
        var (queues, solution) = (new double[states * stations], new Solution(classes.Count, stations));
        var population = new int[classes.Count];
        for (var state = 1; state < states; state++)
        {
            Advance(population, classes);
            Solve(classes, population, queues, state, solution);
        }

        return Answer(classes, solution);
    }

    /// <summary>Solves the network approximately, in a time that does not depend on the number of users; off by some percent where one
    /// class has few users.</summary>
    /// <param name="classes">At least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static MultiClassAnswer Approximate(IReadOnlyList<ClosedClass> classes)
    {
        var stations = Stations(classes);
        var solution = new Solution(classes.Count, stations);
        for (var c = 0; c < classes.Count; c++)
            solution.SpreadEvenly(c, classes[c].Users);
        for (var (change, i) = (1.0, 0); change > Precision && i < MaxIterations; i++)
            change = Improve(classes, solution);
        return Answer(classes, solution);
    }

    private static int Stations(IReadOnlyList<ClosedClass> classes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(classes.Count);
        var stations = classes[0].Demands.Count;
        return classes.All(c => c.Demands.Count == stations)
            ? stations
            : throw new ArgumentException("Every class states its demand at every station.", nameof(classes));
    }

    // counts up like a clock, the first class fastest: a state's number less one unit of class c is a smaller number
    private static void Advance(int[] population, IReadOnlyList<ClosedClass> classes)
    {
        var c = 0;
        while (population[c] == classes[c].Users)
            population[c++] = 0;
        population[c]++;
    }

    private static void Solve(IReadOnlyList<ClosedClass> classes, int[] population, double[] queues, int state, Solution solution)
    {
        var stations = solution.Stations;
        var stride = 1;
        for (var c = 0; c < classes.Count; stride *= classes[c].Users + 1, c++)
        {
            solution.Throughput[c] = 0;
            if (population[c] == 0)
                continue;
            var without = (state - stride) * stations;
            var response = 0.0;
            for (var k = 0; k < stations; k++)
                response += solution.Residence[c, k] = classes[c].Demands[k] * (1 + queues[without + k]);
            solution.Throughput[c] = population[c] / (classes[c].ThinkTime + response);
        }

        for (var k = 0; k < stations; k++)
        {
            for (var c = 0; c < classes.Count; c++)
                queues[(state * stations) + k] += solution.Throughput[c] * solution.Residence[c, k];
        }
    }

    // Schweitzer: one user less leaves each station's queue of that class in proportion
    private static double Improve(IReadOnlyList<ClosedClass> classes, Solution solution)
    {
        var change = 0.0;
        for (var c = 0; c < classes.Count; c++)
        {
            if (classes[c].Users == 0)
                continue;
            var response = 0.0;
            for (var k = 0; k < solution.Stations; k++)
            {
                var found = solution.InQueue(k) - (solution.Queue[c, k] / classes[c].Users);
                response += solution.Residence[c, k] = classes[c].Demands[k] * (1 + found);
            }

            solution.Throughput[c] = classes[c].Users / (classes[c].ThinkTime + response);
            change = Math.Max(change, solution.UpdateQueues(c) / classes[c].Users);
        }

        return change;
    }

    private static MultiClassAnswer Answer(IReadOnlyList<ClosedClass> classes, Solution solution)
    {
        var throughput = solution.Throughput;
        return new(
            throughput,
            [.. classes.Select((c, i) => c.Users == 0 ? 0 : LittlesLaw.ClosedResponse(c.Users, throughput[i], c.ThinkTime))],
            [.. Enumerable.Range(0, solution.Stations).Select(k => classes.Select((c, i) => throughput[i] * c.Demands[k]).Sum())]);
    }

    private sealed class Solution(int classes, int stations)
    {
        public int Stations => stations;

        public double[] Throughput { get; } = new double[classes];

        public double[,] Residence { get; } = new double[classes, stations];

        public double[,] Queue { get; } = new double[classes, stations];

        public void SpreadEvenly(int c, int users)
        {
            for (var k = 0; k < stations; k++)
                Queue[c, k] = users / (double)stations;
        }

        public double InQueue(int k)
        {
            var sum = 0.0;
            for (var c = 0; c < classes; c++)
                sum += Queue[c, k];
            return sum;
        }

        public double UpdateQueues(int c)
        {
            var change = 0.0;
            for (var k = 0; k < stations; k++)
            {
                var queue = Throughput[c] * Residence[c, k];
                change = Math.Max(change, Math.Abs(queue - Queue[c, k]));
                Queue[c, k] = queue;
            }

            return change;
        }
    }
}
