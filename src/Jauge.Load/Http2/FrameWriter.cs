using System.Buffers.Binary;

namespace Jauge.Load.Http2;

/// <summary>Writes frames into the queue of bytes to send.</summary>
internal sealed class FrameWriter(ByteQueue queue)
{
    // RFC 9113, section 3.4: what every client says first
    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    /// <summary>Begins the connection: preface, settings, and the window of the connection.</summary>
    public void Start(Http2Limits limits)
    {
        queue.Append(Preface);
        Settings((PeerSettings.HeaderTableSize, limits.HeaderTableBytes), (PeerSettings.EnablePush, 0),
            (PeerSettings.InitialWindowSize, limits.StreamWindowBytes), (PeerSettings.MaxHeaderListSize, limits.MaxHeaderListBytes));
        if (limits.ConnectionWindowBytes > ReceiveWindow.InitialBytes)
        {
            WindowUpdate(0, limits.ConnectionWindowBytes - ReceiveWindow.InitialBytes);
        }
    }

    /// <summary>Writes a head and gives the room of its payload, to be filled at once.</summary>
    public Span<byte> Frame(FrameType type, FrameFlags flags, int stream, int length)
    {
        var room = queue.Append(FrameHead.Bytes + length);
        new FrameHead(length, type, flags, stream).Write(room);
        return room[FrameHead.Bytes..];
    }

    /// <summary>Says that the peer's settings are followed.</summary>
    public void SettingsAck() => Frame(FrameType.Settings, FrameFlags.Ack, 0, 0);

    /// <summary>Answers a ping.</summary>
    public void PingAck(ReadOnlySpan<byte> data) => data.CopyTo(Frame(FrameType.Ping, FrameFlags.Ack, 0, data.Length));

    /// <summary>Allows the peer to send more; stream 0 is the connection.</summary>
    public void WindowUpdate(int stream, int bytes) => Number(FrameType.WindowUpdate, stream, bytes);

    /// <summary>Ends a stream.</summary>
    public void Reset(int stream, Http2ErrorCode code) => Number(FrameType.RstStream, stream, (int)code);

    /// <summary>Ends the connection.</summary>
    public void GoAway(Http2ErrorCode code) =>
        BinaryPrimitives.WriteInt64BigEndian(Frame(FrameType.GoAway, FrameFlags.None, 0, 8), (long)code);

    /// <summary>Writes a header block, in as many frames as the peer's largest one makes necessary.</summary>
    public void Headers(int stream, ReadOnlySpan<byte> block, bool endStream, int maxFrameBytes)
    {
        var type = FrameType.Headers;
        var flags = endStream ? FrameFlags.EndStream : FrameFlags.None;
        for (; block.Length > maxFrameBytes; block = block[maxFrameBytes..])
        {
            block[..maxFrameBytes].CopyTo(Frame(type, flags, stream, maxFrameBytes));
            (type, flags) = (FrameType.Continuation, FrameFlags.None);
        }
        block.CopyTo(Frame(type, flags | FrameFlags.EndHeaders, stream, block.Length));
    }

    private void Number(FrameType type, int stream, int number) =>
        BinaryPrimitives.WriteInt32BigEndian(Frame(type, FrameFlags.None, stream, 4), number);

    private void Settings(params ReadOnlySpan<(ushort Name, int Value)> settings)
    {
        var payload = Frame(FrameType.Settings, FrameFlags.None, 0, settings.Length * 6);
        foreach (var (name, value) in settings)
        {
            BinaryPrimitives.WriteUInt16BigEndian(payload, name);
            BinaryPrimitives.WriteInt32BigEndian(payload[2..], value);
            payload = payload[6..];
        }
    }
}
