using Jauge.Control.Arrivals;
using Jauge.Load.Plans;

namespace Jauge.Load.Engine;

/// <summary>Arrivals that chance draws, as in the simulator.</summary>
internal sealed class DrawnArrivals(PoissonArrivals arrivals, bool areSessions, long until) : ArrivalSource
{
    private PoissonArrivals _arrivals = arrivals;
    private long _last;

    internal override bool AreSessions => areSessions;

    internal static ArrivalSource Of(LoadPlan plan, ArrivalLoad load, bool areSessions, long until)
    {
        if (load.Spacing == ArrivalSpacing.Even) return new SpacedArrivals(load.Rate, plan, areSessions, until);
        var arrivals = areSessions ? PoissonArrivals.OfSessions(load.Rate, plan.Seed, plan.Replication)
            : PoissonArrivals.OfRequests(load.Rate, plan.Seed, plan.Replication);
        return new DrawnArrivals(arrivals, areSessions, until);
    }

    protected override long Next(out ulong key)
    {
        while (_arrivals.Next(_last, until) is >= 0 and var next)
        {
            _last = next;
            key = _arrivals.Candidate;
            if (_arrivals.Comes(next) || next >= until) return next;
        }

        key = 0;
        return long.MaxValue;
    }
}
