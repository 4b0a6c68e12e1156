namespace Jauge.Dynamics;

/// <summary>Connections that one replica keeps to another component.</summary>
/// <param name="Station">Index of the component at the other end.</param>
/// <param name="Size">Most connections of one replica.</param>
public readonly record struct PoolModel(int Station, int Size);
