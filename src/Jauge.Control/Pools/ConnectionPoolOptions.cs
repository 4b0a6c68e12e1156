namespace Jauge.Control.Pools;

/// <summary>A pool of connections of one replica.</summary>
public sealed record ConnectionPoolOptions
{
    /// <summary>Connections kept open; 0 or more.</summary>
    public int MinSize { get; init; }

    /// <summary>Most connections; at least 1 and the minimum.</summary>
    public required int MaxSize { get; init; }

    /// <summary>Most callers waiting; null: any number.</summary>
    public int? MaxWaiting { get; init; }

    /// <summary>How long a caller waits before it fails.</summary>
    public TimeSpan AcquireTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
