using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Jauge.Testing.Servers;

/// <summary>A server on loopback that answers as a test says: a thread for each connection.</summary>
public sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<AskedRequest, Stream, bool> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentBag<Socket> _sockets = [];
    private int _connections;

    /// <param name="answer">Writes an answer; false closes the connection.</param>
    /// <param name="certificate">Over TLS; null: not.</param>
    public LoopbackServer(Func<AskedRequest, Stream, bool> answer, X509Certificate2? certificate = null)
    {
        (_answer, _certificate) = (answer, certificate);
        _listener.Start(1024);
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<AskedRequest> Asked { get; } = new();

    public int Connections => _connections;

    public static LoopbackServer Saying(string answer) => new((_, stream) => Say(stream, answer));

    public static bool Say(Stream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        return true;
    }

    public static string Ok(string body = "hello", string fields = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{fields}\r\n{body}";

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var socket in _sockets) socket.Dispose();
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.AcceptSocket();
                socket.NoDelay = true;
                _sockets.Add(socket);
                var connection = Interlocked.Increment(ref _connections);
                new Thread(() => Serve(socket, connection), 256 * 1024) { IsBackground = true }.Start();
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // the test is over
        }
    }

    private void Serve(Socket socket, int connection)
    {
        try
        {
            using var plain = new NetworkStream(socket, ownsSocket: true);
            using Stream stream = _certificate is null ? plain : Secure(plain);
            using var buffered = new BufferedStream(stream);
            while (AskedRequest.Read(buffered, connection) is { } asked)
            {
                Asked.Enqueue(asked);
                if (!_answer(asked, stream)) return;
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or SocketException
            or System.Security.Authentication.AuthenticationException)
        {
            // the other side has gone, or the test is over
        }
    }

    private SslStream Secure(Stream plain)
    {
        var stream = new SslStream(plain);
        stream.AuthenticateAsServer(_certificate!);
        return stream;
    }
}
