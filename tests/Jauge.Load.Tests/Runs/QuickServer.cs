using System.Net;
using System.Net.Sockets;

namespace Jauge.Load.Tests.Runs;

/// <summary>Answers whatever comes, at once: a thread for each connection.</summary>
public sealed class QuickServer : IDisposable
{
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"u8.ToArray();

    public QuickServer()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                socket.NoDelay = true;
                new Thread(() => Serve(socket), 256 * 1024) { IsBackground = true }.Start();
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private void Serve(Socket socket)
    {
        using var mine = socket;
        Span<byte> room = stackalloc byte[4096];
        try
        {
            while (mine.Receive(room) > 0) mine.Send(_answer);
        }
        catch (SocketException)
        {
            // the other side has gone
        }
    }
}
