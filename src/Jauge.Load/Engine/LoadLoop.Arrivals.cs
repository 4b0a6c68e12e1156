using Jauge.Control.Arrivals;
using Jauge.Control.Random;

namespace Jauge.Load.Engine;

/// <content>Who comes from outside.</content>
internal sealed partial class LoadLoop
{
    private readonly List<ArrivalSource> _sources = [];
    private long _nextArrival = long.MaxValue;

    private void BeginArrivals()
    {
        _sources.AddRange(ArrivalSource.Of(Plan.Plan, _end));
        foreach (var source in _sources) SkipOthers(source);
        FindNext();
    }

    // whether more have come than had their turn
    private bool FireArrivals(long now)
    {
        for (var fired = 0; _nextArrival <= now && _nextArrival < _end; fired++)
        {
            if (fired == MostAtOnce) return true;
            foreach (var source in _sources)
            {
                if (source.At != _nextArrival) continue;
                Come(source);
                source.Advance();
                SkipOthers(source);
            }

            FindNext();
        }

        return false;
    }

    private void Come(ArrivalSource source)
    {
        var user = _users.Enter();
        ref var visitor = ref _users[user];
        (visitor.Key, visitor.Number) = (source.Key, source.Number);
        Remember(ref visitor);
        CountsOf(source.At).Asked++;
        if (source.AreSessions) BeginSession(user, source.At);
        else BeginSingle(user, RequestOf(source), source.At);
    }

    private int RequestOf(ArrivalSource source) =>
        source.Request >= 0 ? source.Request : Chance.Pick(_requestBelow, VisitDraws.Request(source.Key));

    // every loop draws all arrivals, and plays those whose number is its own
    private void SkipOthers(ArrivalSource source)
    {
        while (source.At < _end && !_share.Has(source.Number)) source.Advance();
    }

    private void FindNext()
    {
        _nextArrival = long.MaxValue;
        foreach (var source in _sources) _nextArrival = Math.Min(_nextArrival, source.At);
        if (_nextArrival >= _end) _nextArrival = long.MaxValue;
    }
}
