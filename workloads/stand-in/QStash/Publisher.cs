using System.Security.Cryptography;

namespace Jauge.StandIn.QStash;

/// <summary>Makes messages of publications.</summary>
internal sealed class Publisher(QStashState state, Deliveries deliveries, ScaledClock clock)
{
    /// <summary>Publishes to a URL, or to each one of a group.</summary>
    /// <returns>What the client is told; <c>Deduplicated</c> where the message is known already.</returns>
    /// <exception cref="FormatException">The destination is none.</exception>
    internal IReadOnlyList<Published> Publish(string destination, MessageOptions options, byte[] body, string? queue = null,
        string? schedule = null)
    {
        var isGroup = Destination.IsGroup(destination);
        return [.. Destination.Urls(destination, state)
            .Select(url => One(url, isGroup ? destination : null, options, body, queue ?? options.Queue, schedule))];
    }

    private Published One(string url, string? group, MessageOptions options, byte[] body, string? queue, string? schedule)
    {
        var id = state.NewId("msg");
        if (Deduplication(url, options, body) is { } key && state.Seen(key, id) is { } first)
            return new(first, group is null ? null : url, true);
        deliveries.Start(new()
        {
            Id = id, Url = url, Options = options, Body = body, CreatedAt = clock.Now,
            NotBefore = options.NotBefore ?? clock.Now + options.Delay,
            Queue = queue, Schedule = schedule, Group = group,
        });
        return new(id, group is null ? null : url, null);
    }

    private static string? Deduplication(string url, MessageOptions options, byte[] body) => options.DeduplicationId is { } id ? $"id:{id}"
        : options.ContentBasedDeduplication ? $"content:{url}:{Convert.ToHexString(SHA256.HashData(body))}" : null;
}
