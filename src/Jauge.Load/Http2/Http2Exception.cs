namespace Jauge.Load.Http2;

/// <summary>The peer breaks RFC 9113 so that the whole connection ends.</summary>
internal sealed class Http2Exception(Http2ErrorCode code, string message) : Exception(message)
{
    /// <summary>What the peer is told.</summary>
    public Http2ErrorCode Code { get; } = code;
}
