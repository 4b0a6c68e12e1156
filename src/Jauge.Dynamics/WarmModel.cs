namespace Jauge.Dynamics;

/// <summary>How a cache fills.</summary>
/// <param name="From">Share of look-ups that hit at first.</param>
/// <param name="Over">Time until the stated share does.</param>
public sealed record WarmModel(double From, TimeSpan Over);
