using Jauge.Core;

namespace Jauge.Rehearsal.Loop;

/// <summary>A component's replicas and calls, as they stand now.</summary>
/// <param name="Replicas">All that exist, oldest first.</param>
/// <param name="InFlight">Calls present, those that wait included.</param>
/// <param name="Queued">Calls that wait for a replica.</param>
/// <param name="Arrived">Calls that ever arrived.</param>
public sealed record PoolReading(EquatableList<ReplicaReading> Replicas, long InFlight, int Queued, long Arrived);
