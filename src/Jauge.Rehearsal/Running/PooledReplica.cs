using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>One replica of a pool.</summary>
internal sealed class PooledReplica(string name, int port, int door, DateTimeOffset startedAt)
{
    internal string Name => name;

    internal int Port => port;

    /// <summary>Where balancer and monitoring find it: its own port, or that of the link that leads there.</summary>
    internal int Door => door;

    internal DateTimeOffset StartedAt => startedAt;

    internal DateTimeOffset? ReadyAt { get; set; }

    /// <summary>Processor time that its start took; zero of those that are there from the beginning.</summary>
    internal TimeSpan StartCpu { get; set; }

    internal ReplicaLife Life { get; set; } = ReplicaLife.Starting;

    /// <summary>Null while the process is being made.</summary>
    internal RunningPart? Part { get; set; }

    /// <summary>Ends its start.</summary>
    internal CancellationTokenSource Ending { get; } = new();

    /// <summary>Whether the balancer knows it, and may give it requests as soon as its checks pass.</summary>
    internal bool IsInBalancer => Life is ReplicaLife.Ready or ReplicaLife.Unready;

    internal bool HasEnded => Part is { State: PartState.Ended };
}
