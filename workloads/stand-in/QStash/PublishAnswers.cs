using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Jauge.StandIn.QStash;

/// <summary><c>publish</c>, <c>enqueue</c> and <c>batch</c>.</summary>
internal sealed class PublishAnswers(Publisher publisher)
{
    internal Task PublishAsync(QStashRequest request)
    {
        var destination = request.Rest(1);
        return SayAsync(request, destination, publisher.Publish(destination, MessageOptions.Read(request.Headers()), request.Body));
    }

    internal Task EnqueueAsync(QStashRequest request)
    {
        var destination = request.Rest(2);
        var queue = Uri.UnescapeDataString(request.Path[1]);
        return SayAsync(request, destination, publisher.Publish(destination, MessageOptions.Read(request.Headers()), request.Body, queue));
    }

    internal Task BatchAsync(QStashRequest request) => request.SayAsync(request.BodyJson().EnumerateArray().Select(OfBatch).ToList());

    private object OfBatch(JsonElement entry)
    {
        var headers = entry.TryGetProperty("headers", out var given)
            ? given.EnumerateObject()
                .ToDictionary(h => h.Name, h => new StringValues(h.Value.ToString()), StringComparer.OrdinalIgnoreCase) : [];
        var body = entry.TryGetProperty("body", out var text) ? Encoding.UTF8.GetBytes(text.ToString()) : [];
        var queue = entry.TryGetProperty("queue", out var name) ? name.GetString() : null;
        var destination = entry.GetProperty("destination").GetString() ?? "";
        return Told(destination, publisher.Publish(destination, MessageOptions.Read(headers), body, queue));
    }

    private static Task SayAsync(QStashRequest request, string destination, IReadOnlyList<Published> published) =>
        request.SayAsync(Told(destination, published),
            published.Any(p => p.Deduplicated == true) ? StatusCodes.Status202Accepted : StatusCodes.Status201Created);

    private static object Told(string destination, IReadOnlyList<Published> published) =>
        Destination.IsGroup(destination) ? published : published[0];
}
