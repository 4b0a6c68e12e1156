namespace Jauge.StandIn.QStash;

/// <summary>Messages that are published by themselves.</summary>
internal sealed record Schedule(string Id, string Destination, Cron Cron, MessageOptions Options, byte[] Body, DateTimeOffset CreatedAt)
{
    internal bool IsPaused { get; set; }

    internal CancellationTokenSource Removed { get; } = new();
}
