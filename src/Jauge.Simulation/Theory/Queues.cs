namespace Jauge.Simulation.Theory;

/// <summary>Single stations with Poisson arrivals, by Kendall's notation. Rates per second, times in seconds.</summary>
/// <remarks>Sources: Kleinrock, Queueing Systems 1 (1975), chapters 3 and 5, and 2 (1976), section 4.4; Gross and Harris, Fundamentals of
/// Queueing Theory (1998), chapter 2.</remarks>
public static class Queues
{
    /// <summary>M/M/1: one server, exponential services.</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s, above 0; λs below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable; so below.</exception>
    public static QueueAnswer MM1(double arrivalRate, double meanService) => MMc(arrivalRate, meanService, 1);

    /// <summary>M/M/c: servers sharing one queue, exponential services. W_q = C·s/(c − a).</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s, above 0; a = λs below <paramref name="servers"/>.</param>
    /// <param name="servers">c, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static QueueAnswer MMc(double arrivalRate, double meanService, int servers)
    {
        var load = OfferedLoad(arrivalRate, meanService);
        var waits = Erlang.WaitProbability(load, servers);
        var wait = waits * meanService / (servers - load);
        return new(load / servers, arrivalRate, wait, wait + meanService, waits);
    }

    /// <summary>The time that an M/M/c job waits at most with a given probability: P(W_q > t) = C·e^(−(c−a)t/s).</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s, above 0.</param>
    /// <param name="servers">c, at least 1.</param>
    /// <param name="probability">From 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static double MMcWaitQuantile(double arrivalRate, double meanService, int servers, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        var load = OfferedLoad(arrivalRate, meanService);
        var waits = Erlang.WaitProbability(load, servers);
        return probability <= 1 - waits ? 0 : Math.Log(waits / (1 - probability)) * meanService / (servers - load);
    }

    /// <summary>The response time that an M/M/1 job stays below with a given probability: exponential of mean s/(1 − ρ).</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s, above 0.</param>
    /// <param name="probability">From 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static double MM1ResponseQuantile(double arrivalRate, double meanService, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        return -Math.Log(1 - probability) * MM1(arrivalRate, meanService).MeanResponse;
    }

    /// <summary>M/M/c/K: at most K jobs in the system; the others are lost.</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s, above 0; any load is stable.</param>
    /// <param name="servers">c, at least 1.</param>
    /// <param name="capacity">K, at least <paramref name="servers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <remarks>The state probabilities are those of M/M/c/c, extended by a factor a/c for each place to wait: p(c+j) =
    /// p(c)·(a/c)^j.</remarks>
    public static QueueAnswer MMcK(double arrivalRate, double meanService, int servers, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, servers);
        var load = OfferedLoad(arrivalRate, meanService);
        var (weight, total, waiting, busyAtArrival) = (Erlang.BlockingProbability(load, servers), 1.0, 0.0, 0.0);
        for (var place = 1; place <= capacity - servers; place++)
        {
            busyAtArrival += weight;                            // all busy, and room to wait
            weight *= load / servers;
            total += weight;
            waiting += place * weight;
        }

        var loss = weight / total;
        var throughput = arrivalRate * (1 - loss);
        var wait = throughput == 0 ? 0 : waiting / total / throughput;
        return new(throughput * meanService / servers, throughput, wait, wait + meanService, busyAtArrival / total / (1 - loss), loss);
    }

    /// <summary>M/D/1: one server, constant services: half the wait of M/M/1.</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="service">s, above 0; λs below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static QueueAnswer MD1(double arrivalRate, double service) => MG1(arrivalRate, service, 0);

    /// <summary>M/G/1 first come first served, any service distribution (Pollaczek–Khinchine): W_q = λ·E[S²]/(2(1 − ρ)).</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s, above 0; λs below 1.</param>
    /// <param name="serviceVariance">Seconds squared; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static QueueAnswer MG1(double arrivalRate, double meanService, double serviceVariance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(serviceVariance);
        var load = Stable(OfferedLoad(arrivalRate, meanService));
        var wait = arrivalRate * (serviceVariance + (meanService * meanService)) / (2 * (1 - load));
        return new(load, arrivalRate, wait, wait + meanService, load);
    }

    /// <summary>M/G/1 with processor sharing: W = s/(1 − ρ), whatever the service distribution; nobody waits.</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s at full speed, above 0; λs below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static QueueAnswer MG1ProcessorSharing(double arrivalRate, double meanService)
    {
        var load = Stable(OfferedLoad(arrivalRate, meanService));
        return new(load, arrivalRate, 0, meanService / (1 - load), 0);
    }

    /// <summary>M/G/c with processor sharing among c cores, none faster than one core: the number present is that of M/M/c, whatever the
    /// service distribution; the stretch shows in the response, not in a wait.</summary>
    /// <param name="arrivalRate">λ, 0 or more.</param>
    /// <param name="meanService">s at full speed, above 0.</param>
    /// <param name="cores">c, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    /// <remarks>Source: Cohen, The Multiple Phase Service Network with Generalized Processor Sharing (Acta Informatica 12, 1979).</remarks>
    public static QueueAnswer MGcProcessorSharing(double arrivalRate, double meanService, int cores)
    {
        var queue = MMc(arrivalRate, meanService, cores);
        return queue with { MeanWait = 0, WaitProbability = 0 };
    }

    private static double OfferedLoad(double arrivalRate, double meanService)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(arrivalRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(meanService);
        return arrivalRate * meanService;
    }

    private static double Stable(double load)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(load, 1);
        return load;
    }
}
