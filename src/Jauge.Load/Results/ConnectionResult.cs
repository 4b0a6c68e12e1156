using Jauge.Core;

namespace Jauge.Load.Results;

/// <summary>What happened to connections, over the whole run.</summary>
public sealed record ConnectionResult
{
    /// <summary>Opened.</summary>
    public long Opened { get; init; }

    /// <summary>Tried, and not opened.</summary>
    public long Failed { get; init; }

    /// <summary>Most open at a time.</summary>
    public int Most { get; init; }

    /// <summary>Requests that waited because no more connections were allowed.</summary>
    public long Waited { get; init; }

    /// <summary>Nanoseconds until a connection was open, its TLS not included.</summary>
    public required LatencyHistogram OpeningTimes { get; init; }

    /// <summary>Nanoseconds for TLS after that; empty without.</summary>
    public required LatencyHistogram HandshakeTimes { get; init; }

    /// <summary>Bytes sent, before TLS.</summary>
    public long BytesSent { get; init; }

    /// <summary>Bytes received, after TLS.</summary>
    public long BytesReceived { get; init; }
}
