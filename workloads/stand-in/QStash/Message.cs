namespace Jauge.StandIn.QStash;

/// <summary>A message and how far it has come.</summary>
internal sealed class Message
{
    internal required string Id { get; init; }

    /// <summary>Where it goes: an absolute URL.</summary>
    internal required string Url { get; init; }

    internal required MessageOptions Options { get; init; }

    internal required byte[] Body { get; init; }

    internal required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not delivered before.</summary>
    internal required DateTimeOffset NotBefore { get; init; }

    internal string? Queue { get; init; }

    internal string? Schedule { get; init; }

    internal string? Group { get; init; }

    /// <summary>Failed deliveries so far.</summary>
    internal int Retried { get; set; }

    internal MessageState State { get; set; } = MessageState.Created;

    /// <summary>Ends what it waits for, where somebody cancels it.</summary>
    internal CancellationTokenSource Cancelled { get; } = new();
}
