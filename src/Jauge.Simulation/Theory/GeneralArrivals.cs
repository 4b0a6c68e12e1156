using Jauge.Core;

namespace Jauge.Simulation.Theory;

/// <summary>Stations with independent interarrival times of any distribution and exponential services. Rates per second, times in
/// seconds.</summary>
/// <remarks>An arrival finds j jobs more with probability proportional to σ^j, where σ is the root below 1 of σ = A*(cμ(1 − σ)) and A* the
/// transform of the interarrival time. Sources: Kleinrock, Queueing Systems 1 (1975), chapter 6; Takács, Introduction to the Theory of
/// Queues (1962), chapter 2, for several servers.</remarks>
public static class GeneralArrivals
{
    private const int Halvings = 200;

    /// <summary>GI/M/1: W_q = σs/(1 − σ).</summary>
    /// <param name="interarrival">Constant, exponential, uniform, Erlang or empirical.</param>
    /// <param name="meanService">s, above 0; below the mean interarrival time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The queue would be unstable, or the service takes no time.</exception>
    /// <exception cref="NotSupportedException">The distribution has no transform in closed form.</exception>
    public static QueueAnswer GIM1(Distribution interarrival, double meanService) => GIMc(interarrival, meanService, 1);

    /// <summary>GI/M/c: servers sharing one queue.</summary>
    /// <param name="interarrival">Constant, exponential, uniform, Erlang or empirical.</param>
    /// <param name="meanService">s, above 0; below c times the mean interarrival time.</param>
    /// <param name="servers">c, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The queue would be unstable, or the service takes no time.</exception>
    /// <exception cref="NotSupportedException">The distribution has no transform in closed form.</exception>
    public static QueueAnswer GIMc(Distribution interarrival, double meanService, int servers)
    {
        ArgumentNullException.ThrowIfNull(interarrival);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(meanService);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        var rate = 1 / interarrival.MeanSeconds;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rate * meanService, servers);
        var root = Root(interarrival, servers / meanService);
        var waits = WaitProbability(interarrival, meanService, servers, root);
        var wait = waits * meanService / (servers * (1 - root));
        return new(rate * meanService / servers, rate, wait, wait + meanService, waits);
    }

    /// <summary>The share of an M/M/1-like queue's geometric steps: the root below 1 of σ = A*(μ(1 − σ)).</summary>
    /// <param name="interarrival">Constant, exponential, uniform, Erlang or empirical.</param>
    /// <param name="serviceRate">μ of all servers together, above the rate of arrivals.</param>
    /// <returns>From 0, below 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The queue would be unstable.</exception>
    public static double Root(Distribution interarrival, double serviceRate)
    {
        ArgumentNullException.ThrowIfNull(interarrival);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(serviceRate * interarrival.MeanSeconds, 1);
        // convex, above 0 at 0, 0 at 1 and below 0 just before: one root between
        double Excess(double sigma) => Transform(interarrival, serviceRate * (1 - sigma)) - sigma;
        var (low, high) = (0.0, 0.5);
        for (var i = 0; i < Halvings && Excess(high) > 0; i++)
            (low, high) = (high, (1 + high) / 2);
        for (var i = 0; i < Halvings && high - low > 0; i++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                break;
            (low, high) = Excess(middle) > 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>E[e^(−xT)], the Laplace transform of a distribution.</summary>
    /// <param name="distribution">Constant, exponential, uniform, Erlang or empirical.</param>
    /// <param name="x">A second; 0 or more.</param>
    /// <returns>Above 0, at most 1.</returns>
    /// <exception cref="NotSupportedException">The distribution has no transform in closed form.</exception>
    public static double Transform(Distribution distribution, double x) => distribution switch
    {
        ConstantDistribution constant => Math.Exp(-x * constant.MeanSeconds),
        ExponentialDistribution exponential => 1 / (1 + (x * exponential.MeanSeconds)),
        ErlangDistribution erlang => Math.Pow(1 + (x * erlang.MeanSeconds / erlang.Stages), -erlang.Stages),
        UniformDistribution uniform => Uniform(x * uniform.Low.TotalSeconds, x * uniform.High.TotalSeconds),
        EmpiricalDistribution empirical => empirical.Values.Average(value => Math.Exp(-x * value.TotalSeconds)),
        _ => throw new NotSupportedException($"{distribution} has no transform in closed form."),
    };

    private static double Uniform(double low, double high) =>
        high - low < 1e-9 ? Math.Exp(-(low + high) / 2) : (Math.Exp(-low) - Math.Exp(-high)) / (high - low);

    // That an arrival finds all servers busy.
    private static double WaitProbability(Distribution interarrival, double meanService, int servers, double root)
    {
        var (sum, product, choose) = (1 / (1 - root), 1.0, 1.0);
        for (var j = 1; j <= servers; j++)
        {
            var transform = Transform(interarrival, j / meanService);
            product *= transform / (1 - transform);
            choose *= (servers - j + 1) / (double)j;
            sum += choose / (product * (1 - transform)) * (((servers * (1 - transform)) - j) / ((servers * (1 - root)) - j));
        }

        return 1 / (sum * (1 - root));
    }
}
