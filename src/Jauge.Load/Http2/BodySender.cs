namespace Jauge.Load.Http2;

/// <summary>Sends the bodies of requests, as far as the peer's windows and our own queue allow.</summary>
internal sealed class BodySender(FrameWriter writer, ByteQueue queue, PeerSettings peer)
{
    // what waits to be sent is kept small: bodies come behind requests that begin meanwhile
    private const int MaxQueuedBytes = 1 << 18;

    private readonly List<Http2Stream> _blocked = [];
    private long _windowBytes = ReceiveWindow.InitialBytes;

    /// <summary>Sends a stream's body, and keeps what may not be sent yet.</summary>
    public void Begin(Http2Stream stream, ReadOnlySpan<byte> body)
    {
        var sent = Send(stream, body);
        if (sent < body.Length)
        {
            stream.Keep(body[sent..]);
            _blocked.Add(stream);
        }
    }

    /// <summary>Goes on with the bodies that had to wait.</summary>
    public void Continue()
    {
        for (var at = 0; at < _blocked.Count;)
        {
            var stream = _blocked[at];
            stream.Sent(Send(stream, stream.Unsent));
            if (stream.Unsent.Length > 0)
            {
                at++;
            }
            else
            {
                _blocked.RemoveAt(at);
            }
        }
    }

    /// <summary>Forgets a stream that is over.</summary>
    /// <returns>Whether a part of its body was not sent.</returns>
    public bool Drop(Http2Stream stream) => _blocked.Count > 0 && _blocked.Remove(stream);

    /// <summary>Takes more window for the connection.</summary>
    public void Allow(int bytes) => _windowBytes = Raised(_windowBytes, bytes);

    private int Send(Http2Stream stream, ReadOnlySpan<byte> body)
    {
        var sent = 0;
        while (sent < body.Length)
        {
            var room = Math.Min(Math.Min(_windowBytes, stream.SendWindowBytes), MaxQueuedBytes - queue.Length);
            var length = (int)Math.Min(Math.Min(room, peer.MaxFrameBytes), body.Length - sent);
            if (length <= 0)
            {
                break;
            }
            var isLast = sent + length == body.Length;
            body.Slice(sent, length)
                .CopyTo(writer.Frame(FrameType.Data, isLast ? FrameFlags.EndStream : FrameFlags.None, stream.Id, length));
            _windowBytes -= length;
            stream.SendWindowBytes -= length;
            sent += length;
        }
        return sent;
    }

    private static long Raised(long window, int bytes) => window + bytes <= int.MaxValue ? window + bytes
        : throw new Http2Exception(Http2ErrorCode.FlowControlError, "a window beyond 2^31 - 1");
}
