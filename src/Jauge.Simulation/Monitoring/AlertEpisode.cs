namespace Jauge.Simulation.Monitoring;

/// <summary>One time that an alert fired in one replication.</summary>
/// <param name="PendingFrom">The evaluation at which its condition was first true.</param>
/// <param name="FiredAt">The evaluation at which it had been true for long enough.</param>
/// <param name="ClearedAt">The first evaluation at which it was not true any more; null: it fired to the end of the run.</param>
public readonly record struct AlertEpisode(TimeSpan PendingFrom, TimeSpan FiredAt, TimeSpan? ClearedAt);
