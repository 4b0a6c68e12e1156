using Jauge.Control.Arrivals;
using Jauge.Control.Random;
using Jauge.Load.Plans;

namespace Jauge.Load.Engine;

/// <summary>Arrivals as far from each other as a rate says.</summary>
internal sealed class SpacedArrivals(LoadCurve rate, LoadPlan plan, bool areSessions, long until) : ArrivalSource
{
    private readonly EvenArrivals _arrivals = new(rate);
    private readonly ulong _key = StreamKey.Of(plan.Seed, plan.Replication, "arrivals", areSessions ? "sessions" : "requests");
    private long _last;

    internal override bool AreSessions => areSessions;

    protected override long Next(out ulong key)
    {
        key = StreamKey.Member(_key, unchecked((int)(Number + 1)));
        if (_arrivals.Next(_last, until) is not (>= 0 and var next)) return long.MaxValue;
        return _last = next;
    }
}
