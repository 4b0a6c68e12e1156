using Jauge.Control.Arrivals;
using Jauge.Load.Plans;

namespace Jauge.Load.Engine;

/// <summary>Arrivals of one kind, one after the other.</summary>
internal abstract class ArrivalSource
{
    /// <summary>When the present one comes, in nanoseconds; the greatest number where none does any more.</summary>
    internal long At { get; private set; }

    /// <summary>Of the present one, from 0.</summary>
    internal long Number { get; private set; } = -1;

    /// <summary>Of the present one: all that chance decides about it hangs on it.</summary>
    internal ulong Key { get; private set; }

    /// <summary>The request that comes; −1: drawn by the shares.</summary>
    internal virtual int Request => -1;

    /// <summary>Whether visitors come, not requests.</summary>
    internal virtual bool AreSessions => false;

    /// <summary>All that a plan asks for, each at its first.</summary>
    internal static IEnumerable<ArrivalSource> Of(LoadPlan plan, long until)
    {
        var sources = new List<ArrivalSource>();
        if (plan.Arrivals is { } requests) sources.Add(DrawnArrivals.Of(plan, requests, false, until));
        if (plan.Sessions is { } sessions) sources.Add(DrawnArrivals.Of(plan, sessions, true, until));
        if (plan.Recorded?.Rates is { } rates)
            sources.Add(new DrawnArrivals(PoissonArrivals.OfRates(rates, plan.Seed, plan.Replication), false, until));
        if (plan.Recorded is { Requests.Count: > 0 } recorded) sources.Add(new RecordedArrivals(recorded, plan));
        foreach (var source in sources) source.Advance();
        return sources;
    }

    /// <summary>To the next one.</summary>
    internal void Advance()
    {
        Number++;
        At = Next(out var key);
        Key = key;
    }

    /// <summary>Finds the next one.</summary>
    /// <returns>When it comes; the greatest number: never.</returns>
    protected abstract long Next(out ulong key);
}
