namespace Jauge.Load.Http2;

/// <summary>Why a request got no whole response.</summary>
public enum Http2Failure
{
    /// <summary>The peer did nothing with it and says so: it may be repeated on another connection.</summary>
    Refused,

    /// <summary>The peer ended the stream by an error.</summary>
    Reset,

    /// <summary>The response breaks the rules, or its body has another length than it says.</summary>
    Malformed,

    /// <summary>The connection ended first.</summary>
    ConnectionLost,
}
