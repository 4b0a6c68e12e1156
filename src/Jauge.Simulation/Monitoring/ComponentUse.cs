namespace Jauge.Simulation.Monitoring;

/// <summary>What is used of a component, or of a node group, in one region in one interval.</summary>
/// <param name="Component">Name in the file.</param>
/// <param name="Region">The region, as <c>provider/region</c>.</param>
/// <param name="Replicas">Replicas or nodes on average, those that start and those that end included: they are billed; null where
/// they are not simulated.</param>
/// <param name="Calls">Calls a second that reach it; null for a node group.</param>
/// <param name="AnswerBytes">Bytes a second of its answers to clients; null where it gives none, or the file does not state
/// the size of each.</param>
public readonly record struct ComponentUse(string Component, string Region, double? Replicas, double? Calls, double? AnswerBytes);
