using System.Diagnostics;

namespace Jauge.Simulation.Running;

/// <content>What comes must go, or still be there. Held at the end of every run; in debug builds by two sums at every event, and frame by
/// frame at every interval.</content>
internal sealed partial class SystemRun
{
    private long _requestsOpen;             // by the life of frames, not by what is counted of requests; only in debug builds
    private long _handledAt;

    [Conditional("DEBUG")]
    private void RequestOpens() => _requestsOpen++;

    [Conditional("DEBUG")]
    private void RequestCloses(in Frame frame)
    {
        if (frame.IsRequest && !frame.IsAbandoned) _requestsOpen--;
    }

    // sent = served + failed + under way, and time does not run backwards
    [Conditional("DEBUG")]
    private void AssertBalance(long now)
    {
        Debug.Assert(now >= _handledAt, "An event came late.");
        _handledAt = now;
        if (_counts.AllSent != _counts.AllEnded + _requestsOpen) CheckConservation();
        Debug.Assert(_counts.AllSent == _counts.AllEnded + _requestsOpen, "A request ended twice, or was forgotten.");
    }

    [Conditional("DEBUG")]
    private void AssertNothingLost() => CheckConservation();

    private void CheckConservation()
    {
        var underWay = 0L;
        foreach (ref readonly var frame in _frames.AsSpan())
            if (frame.State != FrameState.Free && frame.IsRequest && !frame.IsAbandoned)
                underWay++;
        CheckSessions();
        if (_counts.AllSent != _counts.AllEnded + underWay)
            throw new InvalidOperationException($"Requests were lost: {_counts.AllSent} sent, {_counts.AllEnded} ended, {underWay} under way.");
    }
}
