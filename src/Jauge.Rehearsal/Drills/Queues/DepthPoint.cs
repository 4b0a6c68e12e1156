namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>How many messages waited, or were being handled, at an instant.</summary>
/// <param name="At">Since the first message was sent.</param>
/// <param name="Depth">Acknowledged by the queue, and neither handled nor set aside.</param>
public readonly record struct DepthPoint(TimeSpan At, int Depth);
