namespace Jauge.Rehearsal.Loop;

/// <summary>Counters of one real replica, as they stand now.</summary>
/// <param name="Name">Unique among all that the rehearsal ever started.</param>
/// <param name="Life">Where it stands.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="ReadyAt">When it first took requests; null: not yet.</param>
/// <param name="Cpu">Processor time that it has used.</param>
/// <param name="Requests">Requests that it was given.</param>
public sealed record ReplicaReading(string Name, ReplicaLife Life, DateTimeOffset StartedAt, DateTimeOffset? ReadyAt, TimeSpan Cpu,
    long Requests);
