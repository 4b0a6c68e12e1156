using System.Net;
using System.Net.Sockets;

namespace Jauge.Rehearsal.Tests.Network;

/// <summary>Sends back what it receives.</summary>
internal sealed class EchoServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public EchoServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
            _ = EchoAsync(await _listener.AcceptSocketAsync());
    }

    private static async Task EchoAsync(Socket client)
    {
        using var stream = new NetworkStream(client, ownsSocket: true);
        client.NoDelay = true;
        await stream.CopyToAsync(stream);
    }
}
