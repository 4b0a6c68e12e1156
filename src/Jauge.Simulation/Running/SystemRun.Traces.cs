using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <content>Recorded arrivals.</content>
internal sealed partial class SystemRun
{
    private TraceModel? _trace;
    private ulong _traceKey;

    private void BeginTrace()
    {
        if (_settings.Load.Trace is not { Arrivals.Count: > 0 } trace) return;
        (_trace, _traceKey) = (trace, StreamKey.Of(_settings.Key.Seed, _settings.Key.Replication, "arrivals", "recorded"));
        Push(trace.Arrivals[0].At, RunEvent.TraceGoesOn, 0);
    }

    // a candidate beyond the piece is none: there the draw begins anew, as an exponential time may
    private void SchedulePiecewise(int index, ref ArrivalStream stream, long now)
    {
        var until = RunTime.FromTimeSpan(_settings.Until);
        for (var from = now; from <= until;)
        {
            stream.Bound = stream.Curve!.Bound(from, out var end);
            var key = StreamKey.Member(stream.Key, unchecked((int)++stream.Count));
            var gap = stream.Bound > 0
                ? Ziggurat.Exponential(RandomStream.Mix(unchecked(key + ServiceSalt))) * RunTime.Second / stream.Bound : double.PositiveInfinity;
            if (gap < end - from)
            {
                Push(from + (long)gap, RunEvent.Arrival, index);
                return;
            }

            if (end == long.MaxValue) return;
            from = end;
        }
    }

    // each recorded request comes as often as the scale says: the copies after it, before the next one
    private void TraceGoesOn(int at, long now)
    {
        var trace = _trace!;
        var isLast = at + 1 == trace.Arrivals.Count;
        var copies = Copies(trace.Scale, TraceKey(at, 0));
        var gap = Math.Max(isLast ? 0 : trace.Arrivals[at + 1].At - now, trace.Resolution);
        for (var copy = 0; copy < copies; copy++)
        {
            var late = copy == 0 ? trace.Resolution : gap;
            if (late == 0) SendTraced(at, copy, now);
            else Push(now + (long)(late * Ziggurat.Unit(RandomStream.Mix(unchecked(TraceKey(at, copy) + ServiceSalt)))), RunEvent.TracedArrival, at, copy);
        }

        if (!isLast) Push(trace.Arrivals[at + 1].At, RunEvent.TraceGoesOn, at + 1);
    }

    private static int Copies(double scale, ulong key)
    {
        var whole = (int)Math.Min(scale, EventPayload.MaxGeneration);
        return whole + (RandomStream.Mix(unchecked(key + LeaveSalt)) < CallTable.Bound(scale - whole) ? 1 : 0);
    }

    private ulong TraceKey(int at, int copy) => unchecked(StreamKey.Member(_traceKey, at) + ((ulong)copy * OccurrenceStep));

    private void SendTraced(int at, int copy, long now)
    {
        var key = TraceKey(at, copy);
        var request = _trace!.Arrivals[at].Request;
        Send(key, -1, RegionFor(at % _model.Regions.Count, key, now), request < 0 ? Drawn(key) : request, now);
    }
}
