using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>Publishes a message with a number of its own.</summary>
internal sealed class QueuePublication : IClientOperation
{
    private readonly HttpClient _client;
    private readonly QueueDoor _door;
    private readonly string _deliverTo;
    private readonly MessageBook _book;
    private readonly DrillClock _clock;

    internal QueuePublication(QueueDoor door, string deliverTo, MessageBook book, DrillClock clock)
    {
        (_door, _deliverTo, _book, _clock) = (door, deliverTo, book, clock);
        SocketsHttpHandler direct = new() { UseProxy = false, AllowAutoRedirect = false };
        _client = new(direct) { BaseAddress = door.Url, Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", door.Token);
    }

    /// <inheritdoc/>
    public Text Title => new("published messages", "messages publiés");

    /// <inheritdoc/>
    public async Task PerformAsync(int worker, long id, CancellationToken cancellation)
    {
        // the destination is the raw rest of the target
        var target = string.Create(CultureInfo.InvariantCulture, $"/v2/publish/{_deliverTo}{id}");
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(_door.Url, target)) { Content = new ByteArrayContent([]) };
        foreach (var (name, value) in _door.Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _client.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException(null, null, answer.StatusCode);
        _book.Acknowledge(id, _clock.Now);
    }

    /// <summary>Numbers of the messages that the queue has set aside.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    internal async Task<IReadOnlyList<long>> DeadLettersAsync(CancellationToken cancellation)
    {
        var kept = await _client.GetStringAsync(new Uri("/v2/dlq", UriKind.Relative), cancellation).ConfigureAwait(false);
        using var answer = JsonDocument.Parse(kept);
        return [.. answer.RootElement.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("url").GetString() ?? "")
            .Where(u => u.StartsWith(_deliverTo, StringComparison.Ordinal))
            .Select(u => long.Parse(u.AsSpan(_deliverTo.Length), CultureInfo.InvariantCulture))];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return default;
    }
}
