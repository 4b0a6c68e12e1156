using Jauge.Core;

namespace Jauge.Roles;

/// <summary>What one component's replicas do: the file named by <c>JAUGE_ROLE</c>. All replicas of a component read the same one.</summary>
public sealed record ReplicaRole
{
    /// <summary>The component that is played; part of the keys of its random draws.</summary>
    public required string Component { get; init; }

    /// <summary>Root seed of the rehearsal; a replica's own name, <c>REPLICA</c>, makes its draws its own.</summary>
    public long Seed { get; init; }

    /// <summary>Requests that one replica works on at once; null: as many as come.</summary>
    public int? Concurrency { get; init; }

    /// <summary>Requests that may wait for a place; null: no limit. The next one is refused with 503.</summary>
    public int? Queue { get; init; }

    /// <summary>Requests that one replica takes in, waiting ones and those whose calls are under way included; null: no limit. The next is
    /// refused with 503.</summary>
    public int? MaxInFlight { get; init; }

    /// <summary>Whether a request keeps its place while it waits for other components; otherwise the place is free after its own
    /// work.</summary>
    public bool HoldsPlace { get; init; } = true;

    /// <summary>From the start of the process to its first request; null: as fast as it can.</summary>
    public Distribution? StartsIn { get; init; }

    /// <summary>Longest time that a request may take, then it is answered 504 and its work goes on; null: no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What it can be asked.</summary>
    public required EquatableList<OperationRole> Operations { get; init; }

    /// <summary>What it calls.</summary>
    public EquatableList<DependencyRole> Dependencies { get; init; } = [];
}
