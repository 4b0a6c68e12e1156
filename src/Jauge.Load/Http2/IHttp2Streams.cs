namespace Jauge.Load.Http2;

/// <summary>Takes what comes back on the streams of a connection. A request may begin another one from any of these.</summary>
public interface IHttp2Streams
{
    /// <summary>The final status; interim ones (1xx) are not told.</summary>
    /// <param name="token">What the caller gave as the request began.</param>
    /// <param name="status">From 200 to 999.</param>
    public void Status(int token, int status);

    /// <summary>A header field of the final response; those behind the body are not told.</summary>
    /// <param name="token">What the caller gave as the request began.</param>
    /// <param name="name">In lower case, valid during the call.</param>
    /// <param name="value">Valid during the call.</param>
    public void Field(int token, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value);

    /// <summary>A part of the body.</summary>
    /// <param name="token">What the caller gave as the request began.</param>
    /// <param name="bytes">Valid during the call.</param>
    public void Body(int token, ReadOnlySpan<byte> bytes);

    /// <summary>The whole response has come; the stream is free already.</summary>
    /// <param name="token">What the caller gave as the request began.</param>
    public void Done(int token);

    /// <summary>No whole response comes; the stream is free already.</summary>
    /// <param name="token">What the caller gave as the request began.</param>
    /// <param name="failure">What happened, and whether the request may be repeated.</param>
    /// <param name="code">What the peer was told, or said.</param>
    public void Failed(int token, Http2Failure failure, Http2ErrorCode code);
}
