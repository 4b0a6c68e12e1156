namespace Jauge.Control.Scaling.Cluster;

/// <summary>The rest of a group whose nodes did not come.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Until">End of the rest.</param>
/// <param name="Length">Its length.</param>
public readonly record struct GroupBackoff(string Group, TimeSpan Until, TimeSpan Length);
