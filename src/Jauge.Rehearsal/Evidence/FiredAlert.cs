namespace Jauge.Rehearsal.Evidence;

/// <summary>An alert that fired.</summary>
/// <param name="Name">As the rules call it.</param>
/// <param name="Component">Whose it is; empty where the rule does not say.</param>
/// <param name="At">When it was first seen firing, a moment late at most: since the load began, of a drill since the fault.</param>
/// <param name="Cleared">When it was seen no more, on the same clock; null where it still fired at the end.</param>
public sealed record FiredAlert(string Name, string Component, TimeSpan At, TimeSpan? Cleared = null);
