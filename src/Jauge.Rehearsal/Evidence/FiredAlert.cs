namespace Jauge.Rehearsal.Evidence;

/// <summary>An alert that fired.</summary>
/// <param name="Name">As the rules call it.</param>
/// <param name="Component">Whose it is; empty where the rule does not say.</param>
/// <param name="At">When it was first seen firing, since the load began.</param>
public sealed record FiredAlert(string Name, string Component, TimeSpan At);
