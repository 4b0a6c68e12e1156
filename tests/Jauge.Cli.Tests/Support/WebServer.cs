using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jauge.Cli.Tests.Support;

/// <summary>A server on loopback that answers as a test says, a thread for each connection.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string, (int Status, string Body)> _answer;

    /// <param name="answer">From head and body of a request to status and body of its answer.</param>
    public WebServer(Func<string, string, (int Status, string Body)> answer)
    {
        _answer = answer;
        _listener.Start(256);
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Heads of the requests that came.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptTcpClient();
                client.NoDelay = true;
                new Thread(() => Serve(client), 256 * 1024) { IsBackground = true }.Start();
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // the test is over
        }
    }

    private void Serve(TcpClient client)
    {
        using var mine = client;
        try
        {
            using var stream = new BufferedStream(mine.GetStream());
            while (Head(stream) is { } head)
            {
                Asked.Enqueue(head);
                var (status, answer) = _answer(head, Body(stream, head));
                stream.Write(Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}"));
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // the other side has gone
        }
    }

    private static string? Head(Stream stream)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0) return null;
            head.Append((char)next);
        }

        return head.ToString();
    }

    private static string Body(Stream stream, string head)
    {
        var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[line is null ? 0 : int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        return Encoding.UTF8.GetString(body);
    }
}
