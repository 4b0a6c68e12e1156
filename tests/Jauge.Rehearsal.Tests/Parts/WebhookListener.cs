using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Jauge.Rehearsal.Tests.Parts;

/// <summary>Answers GET with a text and keeps what is posted.</summary>
internal sealed class WebhookListener : IDisposable
{
    private readonly HttpListener _listener = new();

    public WebhookListener(int port, Func<string> page)
    {
        Port = port;
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = AnswerAsync(page);
    }

    public int Port { get; }

    public ConcurrentBag<(string Path, string Body)> Posted { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(Func<string> page)
    {
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            if (context.Request.HttpMethod == "POST") Posted.Add((context.Request.Url!.AbsolutePath, body));
            context.Response.Close(Encoding.UTF8.GetBytes(page()), willBlock: false);
        }
    }
}
