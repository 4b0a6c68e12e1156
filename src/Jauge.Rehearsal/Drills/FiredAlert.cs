namespace Jauge.Rehearsal.Drills;

/// <summary>An alert that fired because of a drill: it did not fire before the fault.</summary>
/// <param name="Name">Of the rule.</param>
/// <param name="Component">The component that it watches; empty where the rule does not say.</param>
/// <param name="After">From the fault until it was seen firing, a quarter of a second late at most.</param>
/// <param name="Cleared">From the fault until it was seen no more; null where it still fired at the end.</param>
public sealed record FiredAlert(string Name, string Component, TimeSpan After, TimeSpan? Cleared);
