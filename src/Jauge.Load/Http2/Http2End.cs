namespace Jauge.Load.Http2;

/// <summary>Why a connection takes no more frames.</summary>
/// <param name="Code">What was told to the peer.</param>
/// <param name="Message">In English, for a log.</param>
public sealed record Http2End(Http2ErrorCode Code, string Message);
