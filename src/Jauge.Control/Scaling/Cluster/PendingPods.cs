namespace Jauge.Control.Scaling.Cluster;

/// <summary>Like pods that the scheduler could not place.</summary>
/// <param name="Requests">What each asks for.</param>
/// <param name="Count">How many; 1 or more.</param>
/// <param name="Since">When they were found unschedulable, since the start of the run.</param>
public readonly record struct PendingPods(NodeShape Requests, int Count, TimeSpan Since);
