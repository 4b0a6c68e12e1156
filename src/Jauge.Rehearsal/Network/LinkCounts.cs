namespace Jauge.Rehearsal.Network;

/// <summary>What a link has carried.</summary>
/// <param name="Connections">Made since the start, refused ones not counted.</param>
/// <param name="Open">Now.</param>
/// <param name="BytesThere">Delivered to who listens.</param>
/// <param name="BytesBack">Delivered to who connected.</param>
public sealed record LinkCounts(long Connections, int Open, long BytesThere, long BytesBack);
