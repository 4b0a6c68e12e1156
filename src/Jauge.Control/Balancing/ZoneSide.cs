namespace Jauge.Control.Balancing;

/// <summary>Backends inside a zone, or all the others.</summary>
internal readonly record struct ZoneSide(int Zone, bool IsInside);
