using Jauge.Core;

namespace Jauge.Rehearsal.Network;

/// <summary>What one direction of a link does to what it carries.</summary>
/// <param name="Delay">Added to each piece, drawn anew for each (jitter), but never so that one overtakes another: it is one TCP stream.
/// Null for none.</param>
/// <param name="PerSecond">Bytes a second of one connection; null for no limit.</param>
public sealed record WayFault(Distribution? Delay = null, Bytes? PerSecond = null)
{
    /// <summary>No delay, no limit.</summary>
    public static readonly WayFault None = new();
}
