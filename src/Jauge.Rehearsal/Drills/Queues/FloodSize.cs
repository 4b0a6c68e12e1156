using Jauge.Roles;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>How many messages fill a queue: enough to reach its limit, and no more than its workers can handle while
/// somebody waits.</summary>
public static class FloodSize
{
    /// <summary>Fewest messages: below, a percentile of their waits says nothing.</summary>
    public const int Least = 20;

    /// <summary>Most messages: one program publishes them within seconds.</summary>
    public const int Most = 2000;

    private const double Endless = double.PositiveInfinity;

    // of work for the workers, as far as the described times go
    private const double Seconds = 10;

    /// <summary>Messages that the workers handle in a second, by the described times.</summary>
    /// <param name="handling">What they do for one.</param>
    /// <param name="replicas">How many they are; 1 or more.</param>
    /// <param name="places">Messages that one of them works on at once; null: no limit.</param>
    /// <param name="cores">Of one of them; 0: no limit.</param>
    /// <param name="deliveries">That the queue makes at once; null: no limit.</param>
    public static double PerSecond(OperationRole handling, int replicas, int? places, double cores, int? deliveries)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var (work, wait) = (handling.Cpu?.MeanSeconds ?? 0, handling.Delay?.MeanSeconds ?? 0);
        var atOnce = Math.Min(places is { } each ? (double)replicas * each : Endless, deliveries ?? Endless);
        var byPlaces = work + wait > 0 ? atOnce / (work + wait) : double.PositiveInfinity;
        var byCores = work > 0 && cores > 0 ? replicas * cores / work : double.PositiveInfinity;
        return Math.Min(byPlaces, byCores);
    }

    /// <summary>How many messages are sent.</summary>
    /// <param name="perSecond">Of <see cref="PerSecond"/>.</param>
    /// <param name="deliveries">As above: twice as many, so that half of them wait.</param>
    /// <param name="limit">How long the drill waits at most for the queue to be empty again.</param>
    public static int Of(double perSecond, int? deliveries, TimeSpan limit)
    {
        var wanted = Math.Max(perSecond * Seconds, 2.0 * (deliveries ?? 0));
        var bearable = perSecond * limit.TotalSeconds / 2;
        return (int)Math.Clamp(Math.Min(wanted, bearable), Least, Most);
    }
}
