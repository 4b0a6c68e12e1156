using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Takeover;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>A primary, its replicas, and how a lost primary is replaced.</summary>
public sealed record MariaDbClusterSettings
{
    /// <summary>Of the cluster; each node's name is it with <c>-1</c>, <c>-2</c> and so on.</summary>
    public required string Name { get; init; }

    /// <summary>Servers, the primary among them; 2 or more. With 2, a synchronous primary that has taken over writes nothing until there is
    /// another replica.</summary>
    public int Nodes { get; init; } = 3;

    /// <summary>What a commit waits for.</summary>
    public SynchronousMode Synchronous { get; init; } = SynchronousMode.Asynchronous;

    /// <summary>How the primary is watched.</summary>
    public WatchTiming Watch { get; init; } = WatchTiming.Fast;

    /// <summary>Of each server.</summary>
    public required MariaDbSettings Server { get; init; }
}
