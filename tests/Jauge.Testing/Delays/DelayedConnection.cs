using System.Net.Sockets;

namespace Jauge.Testing.Delays;

/// <summary>A client of a <see cref="DelayServer"/>: one request at a time, without a body.</summary>
internal sealed class DelayedConnection(Socket socket)
{
    private readonly byte[] _head = new byte[4096];
    private int _length;

    public Socket Socket => socket;

    public long Number { get; private set; } = -1;

    public long Received { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Takes bytes in; true when a request's head is whole.</summary>
    public bool EndsRequest(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_head.AsSpan(_length));
        _length += bytes.Length;
        if (!_head.AsSpan(0, _length).EndsWith("\r\n\r\n"u8))
        {
            return false;
        }
        Number = NumberOf(_head.AsSpan(0, _length));
        _length = 0;
        return true;
    }

    // GET /123 HTTP/1.1
    private static long NumberOf(ReadOnlySpan<byte> head)
    {
        var path = head[(head.IndexOf((byte)'/') + 1)..];
        path = path[..Math.Max(0, path.IndexOf((byte)' '))];
        return long.TryParse(path, out var number) ? number : -1;
    }
}
