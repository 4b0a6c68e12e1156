using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>One replica of a pool.</summary>
internal sealed class PooledReplica(string name, int port, DateTimeOffset startedAt)
{
    internal string Name => name;

    internal int Port => port;

    internal DateTimeOffset StartedAt => startedAt;

    internal DateTimeOffset? ReadyAt { get; set; }

    internal ReplicaLife Life { get; set; } = ReplicaLife.Starting;

    /// <summary>Null while the process is being made.</summary>
    internal RunningPart? Part { get; set; }

    /// <summary>Ends its start.</summary>
    internal CancellationTokenSource Ending { get; } = new();

    internal bool HasEnded => Part is { State: PartState.Ended };
}
