using Jauge.Core;

namespace Jauge.Load.Results;

/// <summary>What a run of load found. What was meant to be sent during warm-up is in the timeline only.</summary>
public sealed record LoadResult
{
    /// <summary>How long was measured: the duration without warm-up, or until it was cancelled.</summary>
    public required TimeSpan Measured { get; init; }

    /// <summary>Whether it was cancelled before its time; all else is of what had happened by then.</summary>
    public bool WasCancelled { get; init; }

    /// <summary>Whether users waited for an answer before they asked again. While a server stands still they send less, so that the times
    /// tell less of the
    /// standstill than visitors would meet who come whatever the answers do: whoever prints percentiles of such a run says so beside
    /// them.</summary>
    public bool IsClosedLoop { get; init; }

    /// <summary>By request, in the plan's order.</summary>
    public required EquatableList<RequestResult> Requests { get; init; }

    /// <summary>By journey, in the plan's order.</summary>
    public EquatableList<JourneyResult> Journeys { get; init; } = [];

    /// <summary>How much later than meant requests were sent for which a connection was ready: how well this machine kept time.</summary>
    public required LatencyHistogram Lateness { get; init; }

    /// <summary>What happened to connections.</summary>
    public required ConnectionResult Connections { get; init; }

    /// <summary>Interval by interval, warm-up and drain included.</summary>
    public EquatableList<LoadInterval> Timeline { get; init; } = [];

    /// <summary>Why the figures may not be what they seem.</summary>
    public EquatableList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Requests and sessions that the open part of the plan asked for while it was measured; 0 for a closed plan.</summary>
    public long Asked { get; init; }

    /// <summary>Processor time of the sending threads over the whole run; zero where the system does not tell.</summary>
    public TimeSpan ProcessorTime { get; init; }

    /// <summary>All requests sent.</summary>
    public long Sent => Requests.Sum(r => r.Sent);

    /// <summary>All good answers.</summary>
    public long Answered => Requests.Sum(r => r.Answered);

    /// <summary>All failures.</summary>
    public long Failed => Requests.Sum(r => r.Failed);

    /// <summary>Good answers a second.</summary>
    public double AnsweredPerSecond => Measured > TimeSpan.Zero ? Answered / Measured.TotalSeconds : 0;

    /// <summary>Times of all good answers together.</summary>
    public LatencyHistogram AllTimes()
    {
        var all = new LatencyHistogram();
        foreach (var request in Requests) all.Merge(request.Times);
        return all;
    }
}
