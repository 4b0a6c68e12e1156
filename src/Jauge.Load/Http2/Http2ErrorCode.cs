namespace Jauge.Load.Http2;

/// <summary>Why a stream or a connection ends. Source: RFC 9113, section 7.</summary>
public enum Http2ErrorCode
{
    /// <summary>NO_ERROR: it ends because somebody wants it to.</summary>
    NoError = 0,

    /// <summary>PROTOCOL_ERROR.</summary>
    ProtocolError = 1,

    /// <summary>INTERNAL_ERROR: the peer failed by itself.</summary>
    InternalError = 2,

    /// <summary>FLOW_CONTROL_ERROR: more was sent than a window allowed.</summary>
    FlowControlError = 3,

    /// <summary>SETTINGS_TIMEOUT.</summary>
    SettingsTimeout = 4,

    /// <summary>STREAM_CLOSED: a frame for a stream that has ended.</summary>
    StreamClosed = 5,

    /// <summary>FRAME_SIZE_ERROR.</summary>
    FrameSizeError = 6,

    /// <summary>REFUSED_STREAM: nothing was done with the request, it may be repeated.</summary>
    RefusedStream = 7,

    /// <summary>CANCEL.</summary>
    Cancel = 8,

    /// <summary>COMPRESSION_ERROR: a header block cannot be read.</summary>
    CompressionError = 9,

    /// <summary>CONNECT_ERROR.</summary>
    ConnectError = 10,

    /// <summary>ENHANCE_YOUR_CALM: the peer asks for too much work.</summary>
    EnhanceYourCalm = 11,

    /// <summary>INADEQUATE_SECURITY.</summary>
    InadequateSecurity = 12,

    /// <summary>HTTP_1_1_REQUIRED.</summary>
    Http11Required = 13,
}
