using System.Net;
using System.Net.Sockets;

namespace Jauge.Rehearsal.Processes;

/// <summary>Ready when a connection is accepted.</summary>
/// <param name="Address">Where the part listens.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record TcpProbe(IPAddress Address, int Port) : IReadinessProbe
{
    /// <summary>On 127.0.0.1.</summary>
    public TcpProbe(int port)
        : this(IPAddress.Loopback, port)
    {
    }

    /// <inheritdoc/>
    public async Task<bool> AskAsync(CancellationToken cancellation)
    {
        using var socket = new Socket(Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(Address, Port), cancellation).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
