using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>How each Redis server of a rehearsal is set.</summary>
public sealed record RedisSettings
{
    /// <summary>Memory for data; null for no limit.</summary>
    public Bytes? MaxMemory { get; init; }

    /// <summary>What goes when the memory is full, in Redis' words.</summary>
    public string Eviction { get; init; } = "noeviction";

    /// <summary>Whether each write goes to a log on disk, flushed every second: at most a second is lost with the server.</summary>
    public bool KeepsLog { get; init; } = true;

    /// <summary>Silence after which a cluster's node is held for lost; Redis' default is 15 s.</summary>
    public TimeSpan NodeTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether the whole cluster refuses while some of its slots have no master, as is Redis' default.</summary>
    public bool NeedsAllSlots { get; init; } = true;
}
