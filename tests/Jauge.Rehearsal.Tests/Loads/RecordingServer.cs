using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jauge.Rehearsal.Tests.Loads;

/// <summary>A server on loopback that answers what it is told to, and keeps what it was asked.</summary>
internal sealed class RecordingServer : IDisposable
{
    // written by the connection, not by whoever describes a request
    private static readonly HashSet<string> OfTheConnection = ["host", "connection", "content-length", "cookie"];
    private readonly HttpListener _listener = new();
    private readonly IReadOnlyList<CannedAnswer> _answers;

    internal RecordingServer(IReadOnlyList<CannedAnswer> answers)
    {
        _answers = answers;
        Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    internal string Url { get; }

    internal ConcurrentQueue<SentRequest> Asked { get; } = new();

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var asked = new SentRequest(request.HttpMethod, request.RawUrl!, Headers(request), await reader.ReadToEndAsync());
        Asked.Enqueue(asked);
        var answer = _answers.FirstOrDefault(a => a.Fits(asked)) ?? new CannedAnswer("", 200, "");
        response.StatusCode = answer.Status;
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
        response.Close();
    }

    private static Dictionary<string, string> Headers(HttpListenerRequest request) => request.Headers.AllKeys.OfType<string>()
        .Where(name => !OfTheConnection.Contains(name.ToLowerInvariant()))
        .ToDictionary(name => name.ToLowerInvariant(), name => request.Headers[name]!);
}
