using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Jauge.Rendering.Tests.Scripts;

/// <summary>A service on this machine that keeps the rules of Stripe's or QStash's HTTP interface as far as set-up scripts meet
/// them.</summary>
internal sealed class ServiceStub : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string, Dictionary<string, string>, HttpListenerRequest, (int, JsonNode)> _answer;
    private readonly Task _serving;

    internal ServiceStub(Func<string, string, Dictionary<string, string>, HttpListenerRequest, (int, JsonNode)> answer)
    {
        _answer = answer;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    internal string Address { get; }

    /// <summary>What changed something, as <c>METHOD path</c>.</summary>
    internal List<string> Writes { get; } = [];

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException) { return; }
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            var (code, answer) = Answer(context.Request, body);
            context.Response.StatusCode = code;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()));
            context.Response.Close();
        }
    }

    private (int, JsonNode) Answer(HttpListenerRequest request, string body)
    {
        var path = request.RawUrl!;
        var fields = (request.HttpMethod == "GET" && path.Contains('?', StringComparison.Ordinal) ? path.Split('?')[1] : body)
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('=', 2)).GroupBy(f => Uri.UnescapeDataString(f[0]))
                .ToDictionary(g => g.Key, g =>
                    string.Join(',', g.Select(f => Uri.UnescapeDataString(f.ElementAtOrDefault(1) ?? "").Replace('+', ' '))));
        if (request.HttpMethod != "GET") Writes.Add($"{request.HttpMethod} {path}");
        return _answer(request.HttpMethod, path.Split('?')[0], fields, request);
    }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
        _listener.Close();
    }
}
