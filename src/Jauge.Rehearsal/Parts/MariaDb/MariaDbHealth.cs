namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>What a server says of itself.</summary>
/// <param name="Version">As it names itself.</param>
/// <param name="IsReadOnly">Whether it refuses the writes of programs.</param>
/// <param name="IsFollowing">Whether it receives and applies the log of another.</param>
/// <param name="Lag">How far behind its master it is, in whole seconds; null for one that follows nobody.</param>
/// <param name="Connections">Now.</param>
public sealed record MariaDbHealth(string Version, bool IsReadOnly, bool IsFollowing, TimeSpan? Lag, int Connections);
