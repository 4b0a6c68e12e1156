namespace Jauge.MariaDb.Wire;

/// <summary>Packets of MariaDB's protocol: three bytes of length, one of sequence, then the body.</summary>
/// <remarks>Source: mariadb.com, "Protocol with clients", 0-packet.</remarks>
internal sealed class PacketStream(Stream stream)
{
    private const int Head = 4;
    private const int Longest = 0xFFFFFF;
    private byte _next;

    /// <summary>A new question starts counting anew.</summary>
    internal void Restart() => _next = 0;

    /// <exception cref="EndOfStreamException">The server hung up.</exception>
    internal async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        var head = new byte[Head];
        await stream.ReadExactlyAsync(head, cancellation).ConfigureAwait(false);
        var body = new byte[head[0] | (head[1] << 8) | (head[2] << 16)];
        if (body.Length == Longest) throw new FormatException("MariaDB's answer is longer than 16 MB.");
        await stream.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
        _next = unchecked((byte)(head[3] + 1));
        return body;
    }

    internal async Task WriteAsync(byte[] body, CancellationToken cancellation)
    {
        byte[] packet = [(byte)(body.Length & 0xFF), (byte)((body.Length >> 8) & 0xFF), (byte)(body.Length >> 16), _next, .. body];
        await stream.WriteAsync(packet, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
