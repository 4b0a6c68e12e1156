namespace Jauge.Control.Forecast;

/// <summary>Replicas that were asked for together.</summary>
internal readonly record struct ReplicaBatch(int Count, TimeSpan AskedAt, TimeSpan ReadyAt);
