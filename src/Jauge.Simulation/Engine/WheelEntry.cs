namespace Jauge.Simulation.Engine;

/// <summary>A pending event as it lies in a chunk of the wheel.</summary>
internal readonly record struct WheelEntry(long Time, EventPayload Payload);
