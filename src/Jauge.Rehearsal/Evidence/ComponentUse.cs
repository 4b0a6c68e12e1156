namespace Jauge.Rehearsal.Evidence;

/// <summary>What the replicas of a component used.</summary>
/// <param name="Component">Its name.</param>
/// <param name="Cpu">Processor time from the first request to the last.</param>
/// <param name="MeanReplicas">Replicas that took requests, mean over the run.</param>
/// <param name="MostReplicas">Most that existed at a time.</param>
/// <param name="Decisions">Decisions of its control loop.</param>
/// <param name="Ends">Replicas that ended without being asked.</param>
/// <param name="SlowestStart">Longest start of a replica that was added; null: none was.</param>
public sealed record ComponentUse(string Component, TimeSpan Cpu, double MeanReplicas, int MostReplicas, int Decisions, int Ends, TimeSpan? SlowestStart);
