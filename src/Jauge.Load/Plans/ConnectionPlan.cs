namespace Jauge.Load.Plans;

/// <summary>How connections are made and kept.</summary>
public sealed record ConnectionPlan
{
    /// <summary>Which HTTP is spoken.</summary>
    public HttpProtocol Protocol { get; init; } = HttpProtocol.Http1;

    /// <summary>Most connections open at a time, over all threads and targets; 0: as many as it takes. A request that finds none free
    /// waits, and its
    /// waiting counts.</summary>
    public int MaxConnections { get; init; }

    /// <summary>Most requests under way on one connection of HTTP/2, within what the server allows.</summary>
    public int StreamsPerConnection { get; init; } = 100;

    /// <summary>Whether a connection is used again; without, each request asks to close and opens its own.</summary>
    public bool KeepAlive { get; init; } = true;

    /// <summary>How long a connection may take to open, its TLS included; above zero.</summary>
    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request may take, from when it was meant to be sent to the last byte of its answer; above zero.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(60);
}
