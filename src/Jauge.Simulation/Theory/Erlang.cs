namespace Jauge.Simulation.Theory;

/// <summary>Erlang's formulas for servers with Poisson arrivals.</summary>
/// <remarks>Symbols: <c>a</c> offered load (arrival rate times mean service time, in erlangs), <c>c</c> servers. Source: Erlang, Solution
/// of some Problems in the Theory of Probabilities of Significance in Automatic Telephone Exchanges (1917); the recurrence in Cooper,
/// Introduction to Queueing Theory (1981), section 3.3. Evaluated by recurrence over positive terms: no factorial overflows and nothing
/// cancels.</remarks>
public static class Erlang
{
    /// <summary>Probability that an arrival finds all servers busy and is lost (Erlang B). Holds for any service distribution.</summary>
    /// <param name="offeredLoad">Erlangs; 0 or more.</param>
    /// <param name="servers">0 or more.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double BlockingProbability(double offeredLoad, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offeredLoad);
        ArgumentOutOfRangeException.ThrowIfNegative(servers);
        var blocking = 1.0;
        for (var server = 1; server <= servers; server++)
            blocking = offeredLoad * blocking / (server + (offeredLoad * blocking));
        return blocking;
    }

    /// <summary>Probability that an arrival has to wait (Erlang C). Exact for exponential services.</summary>
    /// <param name="offeredLoad">Erlangs; from 0 to <paramref name="servers"/>, excluded.</param>
    /// <param name="servers">Sharing one queue; at least 1.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the queue would be unstable.</exception>
    public static double WaitProbability(double offeredLoad, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offeredLoad, servers);
        var blocking = BlockingProbability(offeredLoad, servers);
        return blocking * servers / (servers - (offeredLoad * (1 - blocking)));
    }

    /// <summary>The fewest servers that lose no more than a share of the arrivals.</summary>
    /// <param name="offeredLoad">Erlangs; 0 or more.</param>
    /// <param name="maxBlocking">Above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static int ServersFor(double offeredLoad, double maxBlocking)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offeredLoad);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBlocking);
        var (blocking, servers) = (1.0, 0);
        while (blocking > maxBlocking)
        {
            servers++;
            blocking = offeredLoad * blocking / (servers + (offeredLoad * blocking));
        }

        return servers;
    }
}
