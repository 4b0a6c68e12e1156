namespace Jauge.Load.Http2;

/// <summary>Cuts the received bytes into frames; one that comes in pieces is put together first.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> bytes, FrameRemainder remainder, int maxFrameBytes)
{
    private ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The frame's head.</summary>
    public FrameHead Head { get; private set; }

    /// <summary>What follows the head; valid until the next call.</summary>
    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Reads the next whole frame.</summary>
    /// <returns>False when what is left is less than a frame: it is kept.</returns>
    /// <exception cref="Http2Exception">The frame is larger than we allow.</exception>
    public bool Next()
    {
        if (remainder.Length > 0)
        {
            return NextFromRemainder();
        }
        if (_bytes.Length < FrameHead.Bytes)
        {
            return Keep();
        }
        var head = ReadHead(_bytes);
        var whole = FrameHead.Bytes + head.Length;
        if (_bytes.Length < whole)
        {
            return Keep();
        }
        Head = head;
        Payload = _bytes[FrameHead.Bytes..whole];
        _bytes = _bytes[whole..];
        return true;
    }

    private bool NextFromRemainder()
    {
        remainder.Fill(FrameHead.Bytes, ref _bytes);
        if (remainder.Length < FrameHead.Bytes)
        {
            return false;
        }
        Head = ReadHead(remainder.Bytes);
        remainder.Fill(FrameHead.Bytes + Head.Length, ref _bytes);
        if (remainder.Length < FrameHead.Bytes + Head.Length)
        {
            return false;
        }
        Payload = remainder.Take()[FrameHead.Bytes..];
        return true;
    }

    private bool Keep()
    {
        remainder.Fill(_bytes.Length, ref _bytes);
        return false;
    }

    private readonly FrameHead ReadHead(ReadOnlySpan<byte> bytes)
    {
        var head = FrameHead.Read(bytes);
        return head.Length <= maxFrameBytes ? head
            : bytes.StartsWith("HTTP"u8) ? throw new Http2Exception(Http2ErrorCode.Http11Required, "the server answers in HTTP/1")
            : throw new Http2Exception(Http2ErrorCode.FrameSizeError, $"a frame of {head.Length} bytes where {maxFrameBytes} are allowed");
    }
}
