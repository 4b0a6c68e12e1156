using Jauge.Control;
using Jauge.Control.Arrivals;
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
        (_trace, _traceKey) = (trace, RecordedDraws.RecordingKey(Visitors.Seed, Visitors.Replication));
        Push(trace.Arrivals[0].At, RunEvent.TraceGoesOn, 0);
    }

    // each recorded request comes as often as the scale says: the copies after it, before the next one
    private void TraceGoesOn(int at, long now)
    {
        var trace = _trace!;
        var isLast = at + 1 == trace.Arrivals.Count;
        var copies = RecordedDraws.Copies(trace.Scale, TraceKey(at, 0));
        var gap = Math.Max(isLast ? 0 : trace.Arrivals[at + 1].At - now, trace.Resolution);
        for (var copy = 0; copy < copies; copy++)
        {
            var late = copy == 0 ? trace.Resolution : gap;
            if (late == 0) SendTraced(at, copy, now);
            else Push(now + RecordedDraws.Late(late, TraceKey(at, copy)), RunEvent.TracedArrival, at, copy);
        }

        if (!isLast) Push(trace.Arrivals[at + 1].At, RunEvent.TraceGoesOn, at + 1);
    }

    private ulong TraceKey(int at, int copy) => RecordedDraws.Key(_traceKey, at, copy);

    private void SendTraced(int at, int copy, long now)
    {
        var key = TraceKey(at, copy);
        var request = _trace!.Arrivals[at].Request;
        Send(key, -1, RegionFor(at % _model.Regions.Count, key, now), request < 0 ? Drawn(key) : request, now);
    }
}
