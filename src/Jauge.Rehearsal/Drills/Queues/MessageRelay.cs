using System.Globalization;
using System.Net;
using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>Stands between a queue and its workers, and notes which message they took: neither of the two has to be believed. A message
/// counts as handled when a worker said yes.</summary>
internal sealed class MessageRelay : IAsyncDisposable
{
    private static readonly string[] Kept = ["Retry-After", "Upstash-NonRetryable-Error"];
    private readonly HttpListener _listener = new();
    private readonly HttpMessageInvoker _client =
        new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    private readonly Uri _workers;
    private readonly MessageBook _book;
    private readonly DrillClock _clock;
    private readonly Task _accepting;

    internal MessageRelay(int port, Uri workers, MessageBook book, DrillClock clock)
    {
        (_workers, _book, _clock) = (workers, book, clock);
        Prefix = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
        _listener.Prefixes.Add(Prefix);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens; a message's number follows.</summary>
    internal string Prefix { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _accepting.ConfigureAwait(false);
        _client.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => ServeAsync(context));
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            if (long.TryParse(context.Request.Url!.AbsolutePath.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                await PassAsync(id, context).ConfigureAwait(false);
            else context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            context.Response.ContentLength64 = 0;
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // the queue has given this delivery up
        }
    }

    private async Task PassAsync(long id, HttpListenerContext context)
    {
        _book.Deliver(id, _clock.Now);
        using var answer = await AskAsync(context.Request).ConfigureAwait(false);
        if (answer is { IsSuccessStatusCode: true }) _book.Handle(id, _clock.Now);
        else _book.Fail(id);
        context.Response.StatusCode = (int)(answer?.StatusCode ?? HttpStatusCode.BadGateway);
        foreach (var name in Kept)
        {
            if (answer is not null && answer.Headers.TryGetValues(name, out var values)) context.Response.Headers[name] = values.First();
        }
    }

    private static bool IsQueues(string header) => header.StartsWith("Upstash-", StringComparison.OrdinalIgnoreCase);

    // null: nobody answered
    private async Task<HttpResponseMessage?> AskAsync(HttpListenerRequest delivery)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, _workers) { Content = new StreamContent(delivery.InputStream) };
        foreach (var name in delivery.Headers.AllKeys.OfType<string>().Where(IsQueues))
            request.Headers.TryAddWithoutValidation(name, delivery.Headers[name]);
        try
        {
            var answer = await _client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
            await answer.Content.CopyToAsync(Stream.Null).ConfigureAwait(false);
            return answer;
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
