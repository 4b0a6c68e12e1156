namespace Jauge.Load.Http2;

/// <summary>What our side of a connection allows and keeps.</summary>
public sealed record Http2Limits
{
    /// <summary>Streams that we open at once at most, at least 1; the peer may allow fewer.</summary>
    public int MaxStreams { get; init; } = 100;

    /// <summary>Bytes of one response's body that may come before we allow more, from 1 to 2³¹ − 1.</summary>
    public int StreamWindowBytes { get; init; } = 1 << 24;

    /// <summary>Bytes of all bodies that may come before we allow more, from 65,535 to 2³¹ − 1.</summary>
    public int ConnectionWindowBytes { get; init; } = 1 << 28;

    /// <summary>Bytes of header fields that either side remembers, 0 or more. 4,096 is what both begin with (RFC 9113, section
    /// 6.5.2).</summary>
    public int HeaderTableBytes { get; init; } = 4096;

    /// <summary>The largest list of response headers that is read, in bytes.</summary>
    public int MaxHeaderListBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of acknowledgements that wait for the peer to read before it counts as a flood.</summary>
    public int MaxWaitingBytes { get; init; } = 1 << 20;
}
