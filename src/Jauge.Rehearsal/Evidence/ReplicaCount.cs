namespace Jauge.Rehearsal.Evidence;

/// <summary>Replicas of a component at an instant.</summary>
/// <param name="Component">Its name.</param>
/// <param name="Ready">Those that take requests.</param>
/// <param name="Existing">Those that exist and are not leaving.</param>
public readonly record struct ReplicaCount(string Component, int Ready, int Existing);
