namespace Jauge.StandIn.Hosting;

/// <summary>What is wrong with a stand-in, by somebody's wish; nothing by default.</summary>
public sealed record Faults
{
    /// <summary>Share of the requests that fail, from 0 to 1.</summary>
    public double ErrorRate { get; init; }

    /// <summary>Status of those.</summary>
    public int Status { get; init; } = StatusCodes.Status503ServiceUnavailable;

    /// <summary>Added before each answer, a distribution of the language such as <c>200 ms</c>; null: nothing.</summary>
    public string? Delay { get; init; }

    /// <summary>Whether no request is answered at all, and how.</summary>
    public Outage Outage { get; init; }

    /// <summary>Whether <c>/healthz</c> and <c>/readyz</c> answer 503.</summary>
    public bool Unhealthy { get; init; }

    /// <summary>After how long all is well again, such as <c>10 s</c>; null: when somebody says so.</summary>
    public string? For { get; init; }
}
