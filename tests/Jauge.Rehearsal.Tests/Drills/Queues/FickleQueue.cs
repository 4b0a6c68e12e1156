using System.Net;
using System.Text;
using System.Text.Json;
using Jauge.Rehearsal.Parts;

namespace Jauge.Rehearsal.Tests.Drills.Queues;

/// <summary>A queue that keeps its word but for the messages that a test says, and workers that handle what they get.</summary>
internal sealed class FickleQueue : IAsyncDisposable
{
    private readonly HttpListener _queue = new();
    private readonly HttpListener _workers = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<Task> _tasks = [];
    private readonly List<string> _dead = [];

    public FickleQueue(Workbench bench)
    {
        (Url, Workers) = (Listen(_queue, bench.Ports.Take()), Listen(_workers, bench.Ports.Take()));
        _tasks.Add(ServeAsync(_queue, AnswerAsync));
        _tasks.Add(ServeAsync(_workers, _ => Task.FromResult("")));
    }

    public Uri Url { get; }

    public Uri Workers { get; }

    public Func<long, bool> Refuses { get; init; } = _ => false;

    public Func<long, bool> Forgets { get; init; } = _ => false;

    public Func<long, bool> SetsAside { get; init; } = _ => false;

    public Func<long, bool> DeliversTwice { get; init; } = _ => false;

    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        _workers.Close();
        await Task.WhenAll(_tasks);
        _client.Dispose();
    }

    private static Uri Listen(HttpListener listener, int port)
    {
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        return new($"http://127.0.0.1:{port}");
    }

    private static async Task ServeAsync(HttpListener listener, Func<HttpListenerContext, Task<string>> answer)
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var said = Encoding.UTF8.GetBytes(await answer(context));
                context.Response.ContentLength64 = said.Length;
                await context.Response.OutputStream.WriteAsync(said);
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (!listener.IsListening) return;
            }
        }
    }

    private async Task<string> AnswerAsync(HttpListenerContext context)
    {
        const string publish = "/v2/publish/";
        if (!context.Request.RawUrl!.StartsWith(publish, StringComparison.Ordinal))
            return JsonSerializer.Serialize(new { messages = _dead.Select(url => new { url }) });
        var destination = context.Request.RawUrl[publish.Length..];
        var id = long.Parse(destination[(destination.LastIndexOf('/') + 1)..]);
        if (Refuses(id)) context.Response.StatusCode = 429;
        else if (SetsAside(id)) _dead.Add(destination);
        else if (!Forgets(id)) await DeliverAsync(destination, DeliversTwice(id) ? 2 : 1);
        return "";
    }

    private async Task DeliverAsync(string destination, int times)
    {
        for (var i = 0; i < times; i++) (await _client.PostAsync(destination, null)).EnsureSuccessStatusCode();
    }
}
