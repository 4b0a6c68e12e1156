using Jauge.Control.Arrivals;
using Jauge.Load.Plans;

namespace Jauge.Load.Engine;

/// <summary>Recorded requests that come again, each as often as the scale says: the copies after it, before the next one.</summary>
internal sealed class RecordedArrivals(RecordedLoad load, LoadPlan plan) : ArrivalSource
{
    private readonly ulong _recording = RecordedDraws.RecordingKey(plan.Seed, plan.Replication);
    private readonly PriorityQueue<(ulong Key, int Request), (long At, long Order)> _copies = new();
    private long _order;
    private int _next;
    private int _request;

    internal override int Request => _request;

    protected override long Next(out ulong key)
    {
        while (_next < load.Requests.Count && (!_copies.TryPeek(out _, out var first) || first.At >= load.Requests[_next].At))
            Copy(_next++);
        if (!_copies.TryDequeue(out var copy, out var when))
        {
            key = 0;
            return long.MaxValue;
        }

        (key, _request) = copy;
        return when.At;
    }

    private void Copy(int at)
    {
        var recorded = load.Requests[at];
        var gap = Math.Max(at + 1 == load.Requests.Count ? 0 : load.Requests[at + 1].At - recorded.At, load.Resolution);
        var copies = RecordedDraws.Copies(load.Scale, RecordedDraws.Key(_recording, at, 0));
        for (var copy = 0; copy < copies; copy++)
        {
            var key = RecordedDraws.Key(_recording, at, copy);
            _copies.Enqueue((key, recorded.Request), (recorded.At + RecordedDraws.Late(copy == 0 ? load.Resolution : gap, key), _order++));
        }
    }
}
