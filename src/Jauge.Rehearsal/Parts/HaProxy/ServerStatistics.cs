namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>One line of HAProxy's <c>show stat</c>.</summary>
/// <remarks>Times are means of the last 1,024 requests: slow to forget, and no percentile is to be had of them. Source: HAProxy 2.6
/// management guide, section 9.1.</remarks>
public sealed record ServerStatistics
{
    /// <summary>Of the server, or <c>BACKEND</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it takes requests.</summary>
    public required ServerState State { get; init; }

    /// <summary>Requests that wait now.</summary>
    public long Queued { get; init; }

    /// <summary>Requests, or connections, under way now.</summary>
    public long InFlight { get; init; }

    /// <summary>Requests, or connections, since the start.</summary>
    public long Total { get; init; }

    /// <summary>Connections that could not be opened, since the start.</summary>
    public long ConnectErrors { get; init; }

    /// <summary>Answers that broke off, since the start.</summary>
    public long AnswerErrors { get; init; }

    /// <summary>Tries again, since the start.</summary>
    public long Retries { get; init; }

    /// <summary>Requests given to another server, since the start.</summary>
    public long Redispatches { get; init; }

    /// <summary>Answers 2xx, since the start.</summary>
    public long Successes { get; init; }

    /// <summary>Answers 4xx, since the start.</summary>
    public long ClientErrors { get; init; }

    /// <summary>Answers 5xx, HAProxy's own among them, since the start.</summary>
    public long ServerErrors { get; init; }

    /// <summary>Checks that failed, since the start.</summary>
    public long FailedChecks { get; init; }

    /// <summary>Mean wait in the queue.</summary>
    public TimeSpan MeanQueueTime { get; init; }

    /// <summary>Mean time to the first byte of the answer.</summary>
    public TimeSpan MeanResponseTime { get; init; }

    /// <summary>Mean time of the whole.</summary>
    public TimeSpan MeanTotalTime { get; init; }
}
