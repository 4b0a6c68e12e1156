using System.Buffers.Binary;

namespace Jauge.Load.Http2;

/// <summary>What the peer allows us. Source: RFC 9113, section 6.5.2.</summary>
internal sealed class PeerSettings
{
    public const ushort HeaderTableSize = 1;
    public const ushort EnablePush = 2;
    public const ushort MaxConcurrentStreams = 3;
    public const ushort InitialWindowSize = 4;
    public const ushort MaxFrameSize = 5;
    public const ushort MaxHeaderListSize = 6;

    /// <summary>The largest frame before anything is said, in bytes.</summary>
    public const int LeastFrameBytes = 1 << 14;

    private const int MostFrameBytes = (1 << 24) - 1;
    private const int EntryBytes = 6;

    /// <summary>Bytes of header fields that the peer remembers.</summary>
    public int HeaderTableBytes { get; private set; } = 4096;

    /// <summary>Streams that may be open at once.</summary>
    public int MaxStreams { get; private set; } = int.MaxValue;

    /// <summary>Bytes of a request's body that may be sent before the peer allows more.</summary>
    public int StreamWindowBytes { get; private set; } = ReceiveWindow.InitialBytes;

    /// <summary>The largest frame that the peer takes, in bytes.</summary>
    public int MaxFrameBytes { get; private set; } = LeastFrameBytes;

    /// <summary>Takes a SETTINGS frame.</summary>
    /// <exception cref="Http2Exception">Its length or one of its values is not allowed.</exception>
    public void Read(ReadOnlySpan<byte> payload)
    {
        if (payload.Length % EntryBytes != 0)
        {
            throw new Http2Exception(Http2ErrorCode.FrameSizeError, "settings that end inside a setting");
        }
        for (; payload.Length > 0; payload = payload[EntryBytes..])
        {
            Set(BinaryPrimitives.ReadUInt16BigEndian(payload), BinaryPrimitives.ReadUInt32BigEndian(payload[2..]));
        }
    }

    private void Set(ushort name, uint value)
    {
        switch (name)
        {
            case HeaderTableSize:
                HeaderTableBytes = Capped(value);
                break;
            case EnablePush when value != 0:
                throw new Http2Exception(Http2ErrorCode.ProtocolError, "a server that lets us push");
            case MaxConcurrentStreams:
                MaxStreams = Capped(value);
                break;
            case InitialWindowSize:
                StreamWindowBytes = value <= int.MaxValue ? (int)value
                    : throw new Http2Exception(Http2ErrorCode.FlowControlError, "a first window beyond 2^31 - 1");
                break;
            case MaxFrameSize:
                MaxFrameBytes = value is >= LeastFrameBytes and <= MostFrameBytes ? (int)value
                    : throw new Http2Exception(Http2ErrorCode.ProtocolError, $"a largest frame of {value} bytes");
                break;
        }
    }

    private static int Capped(uint value) => (int)Math.Min(value, int.MaxValue);
}
