namespace Jauge.Load.Http2;

/// <summary>How much the peer may still send. We read everything at once, so the window is filled up again when half of it is
/// used.</summary>
internal struct ReceiveWindow(int bytes)
{
    /// <summary>What each connection begins with. Source: RFC 9113, section 6.9.2.</summary>
    public const int InitialBytes = 65535;

    private int _used;

    /// <summary>Counts bytes that came.</summary>
    /// <returns>Bytes to allow now, or 0.</returns>
    /// <exception cref="Http2Exception">More came than was allowed.</exception>
    public int Take(int length)
    {
        if (length > bytes - _used)
        {
            throw new Http2Exception(Http2ErrorCode.FlowControlError, "more data than the window allows");
        }
        _used += length;
        if (_used < bytes - bytes / 2)
        {
            return 0;
        }
        var more = _used;
        _used = 0;
        return more;
    }
}
