namespace Jauge.Control.Scaling.Vertical;

/// <summary>A running pod as the updater sees it.</summary>
/// <param name="Request">Present request.</param>
/// <param name="RunningFor">Time since its start.</param>
/// <param name="WasKilledQuickly">Whether it ran out of memory within ten minutes of its start.</param>
public readonly record struct VerticalPod(ResourceAmounts Request, TimeSpan RunningFor, bool WasKilledQuickly = false);
