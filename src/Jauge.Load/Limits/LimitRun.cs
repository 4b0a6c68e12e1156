using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Results;

namespace Jauge.Load.Limits;

/// <summary>Looks for the largest rate of a plan that a server holds: each probe is a short open run of the plan's requests or
/// sessions.</summary>
public static class LimitRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks.</summary>
    /// <param name="plan">What is asked, and whom; who comes is decided here.</param>
    /// <param name="options">What a limit is, and how closely it is looked for.</param>
    /// <param name="watch">Is told of each probe; null: nobody.</param>
    /// <param name="clock">Null: the system's.</param>
    /// <param name="cancellation">Ends it with what is known by then.</param>
    /// <exception cref="LoadRefusedException">The plan cannot be played on this machine.</exception>
    public static LimitAnswer Find(LoadPlan plan, LimitOptions options, Action<LimitProbe>? watch = null, TimeProvider? clock = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return new LimitSearch(options, (rate, time, token) => Probe(plan, rate, time, clock, token), watch).Find(cancellation);
    }

    /// <summary>The plan at one rate of requests, for a time.</summary>
    internal static LoadPlan At(LoadPlan plan, double rate, TimeSpan time) => plan with
    {
        Users = null, Recorded = null,
        Arrivals = plan.Journeys.Count == 0 ? ArrivalLoad.Of(rate) : null,
        Sessions = plan.Journeys.Count == 0 ? null : ArrivalLoad.Of(rate / RequestsPerSession(plan.Journeys)),
        Duration = WarmUp + time, WarmUp = WarmUp, Drain = Drain, Interval = Interval,
    };

    private static double RequestsPerSession(EquatableList<LoadJourney> journeys) =>
        journeys.Sum(j => j.Share * Requests(j)) / journeys.Sum(j => j.Share);

    private static double Requests(LoadJourney journey)
    {
        var (sum, reached) = (0.0, 1.0);
        foreach (var step in journey.Steps) (sum, reached) = (sum + reached, reached * step.Continue);
        return sum;
    }

    private static ProbeReading Probe(LoadPlan plan, double rate, TimeSpan time, TimeProvider? clock, CancellationToken cancellation)
    {
        var probe = At(plan, rate, time);
        using var hopeless = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var result = LoadRun.Run(probe, new HopelessProbe(rate, hopeless.Cancel), clock, hopeless.Token);
        cancellation.ThrowIfCancellationRequested();
        return Reading(rate, probe, result);
    }

    // answers of the drain are in no interval that was sent in: a backlog must not look like throughput
    private static ProbeReading Reading(double rate, LoadPlan probe, LoadResult result)
    {
        var end = WarmUp + result.Measured + (Interval / 2);
        var sending = result.Timeline.Where(i => i.To <= end).ToList();
        var counted = sending.Where(i => !i.IsWarmUp).ToList();
        return new(rate)
        {
            Time = counted.Aggregate(TimeSpan.Zero, (sum, i) => sum + (i.To - i.From)), Sent = counted.Sum(i => i.All.Sent),
            Answered = counted.Sum(i => i.All.Answered),
            Failed = counted.Sum(i => i.All.Failed), UnderWay = sending.Count == 0 ? 0 : sending[^1].UnderWay, Times = result.AllTimes(),
            GeneratorLimit = GeneratorLimits.Of(probe, result),
        };
    }
}
