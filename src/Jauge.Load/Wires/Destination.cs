using System.Net;

namespace Jauge.Load.Wires;

/// <summary>An address to connect to.</summary>
/// <param name="EndPoint">Resolved.</param>
internal sealed record Destination(IPEndPoint EndPoint)
{
    /// <summary>The same as the system takes it.</summary>
    internal byte[] SocketAddress { get; } = Bytes(EndPoint);

    private static byte[] Bytes(IPEndPoint endPoint)
    {
        var address = endPoint.Serialize();
        return address.Buffer.Span[..address.Size].ToArray();
    }
}
