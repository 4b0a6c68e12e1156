using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>Where messages are published, and who is to get them: what the described callers are told, too.</summary>
/// <param name="Queue">The queue's component.</param>
/// <param name="Consumer">The component whose replicas handle the messages.</param>
/// <param name="Url">Of the queue, which speaks QStash's protocol.</param>
/// <param name="Workers">Where the consumer takes them.</param>
/// <param name="Token">That the queue asks for.</param>
public sealed record QueueDoor(string Queue, string Consumer, Uri Url, Uri Workers, string Token)
{
    /// <summary>What is said of each message: tries, pauses, deadline, by the names of QStash's headers.</summary>
    public EquatableMap<string> Headers { get; init; } = EquatableMap<string>.Empty;
}
