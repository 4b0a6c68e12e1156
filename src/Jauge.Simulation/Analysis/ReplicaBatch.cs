namespace Jauge.Simulation.Analysis;

/// <summary>Replicas that began together.</summary>
/// <param name="Count">How many.</param>
/// <param name="StartedAt">Seconds.</param>
/// <param name="ReadyAt">When they serve, in seconds.</param>
internal readonly record struct ReplicaBatch(int Count, double StartedAt, double ReadyAt);
