namespace Jauge.Roles;

/// <summary>A message that a call publishes to a queue.</summary>
public sealed record MessageRole
{
    /// <summary>Where the queue delivers it: an absolute URL, that of the consumer's load balancer and path.</summary>
    public required string Destination { get; init; }

    /// <summary>Name of the queue that keeps the order; null: none, messages are delivered independently.</summary>
    public string? Queue { get; init; }

    /// <summary>Further deliveries after a failure; null: the queue's own default.</summary>
    public int? Retries { get; init; }

    /// <summary>Pause before each of them, in the queue's own expression in milliseconds, such as <c>12000 * pow(12.18, retried)</c>; null:
    /// its own default.</summary>
    public string? RetryDelay { get; init; }

    /// <summary>Longest time of one delivery; null: the queue's own default.</summary>
    public TimeSpan? Timeout { get; init; }
}
