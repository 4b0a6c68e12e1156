namespace Jauge.Testing.Delays;

/// <summary>How long a server takes that is known by design: an exponential delay, and at the end of each period it stands still.</summary>
/// <remarks>A request that comes while it stands still begins when it goes on; an answer that is due then is sent when it goes
/// on.</remarks>
/// <param name="MeanSeconds">Of the delay; above 0.</param>
/// <param name="PeriodSeconds">After which everything repeats.</param>
/// <param name="FrozenSeconds">At the end of each period; from 0, below the period.</param>
public sealed record DelayLaw(double MeanSeconds, double PeriodSeconds, double FrozenSeconds)
{
    private double Running => PeriodSeconds - FrozenSeconds;

    /// <summary>When the answer to a request is due.</summary>
    /// <param name="atSeconds">When it came, since the beginning of a period.</param>
    /// <param name="delaySeconds">Its own delay.</param>
    public double Due(double atSeconds, double delaySeconds) => Thaw(Thaw(atSeconds) + delaySeconds);

    /// <summary>The share of requests that take longer, when they come at any time alike: requests at a steady rate, sent whatever the
    /// answers do.</summary>
    public double ShareAbove(double seconds) => (WhileRunning(seconds) + WhileFrozen(seconds)) / PeriodSeconds;

    /// <summary>The time that a share of those requests stays within.</summary>
    public double Quantile(double share)
    {
        var (low, high) = (0.0, FrozenSeconds + 100 * MeanSeconds);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = ShareAbove(middle) > 1 - share ? (middle, high) : (low, middle);
        }
        return high;
    }

    private double Thaw(double at)
    {
        var phase = at % PeriodSeconds;
        return phase < Running ? at : at - phase + PeriodSeconds;
    }

    // by how long before the standstill the request comes: more than x, less but its answer may wait, so little that x covers the
    // standstill
    private double WhileRunning(double x)
    {
        var (from, to) = (Math.Max(0, x - FrozenSeconds), Math.Min(x, Running));
        return Tail(x) * Math.Max(0, Running - x)
            + (to > from ? MeanSeconds * (Tail(from) - Tail(to)) : 0)
            + Tail(x) * Math.Min(Running, from);
    }

    // by how long before the end of the standstill it comes
    private double WhileFrozen(double x) => Math.Max(0, FrozenSeconds - x) + MeanSeconds * (Tail(x - Math.Min(x, FrozenSeconds)) - Tail(x));

    private double Tail(double x) => Math.Exp(-x / MeanSeconds);
}
