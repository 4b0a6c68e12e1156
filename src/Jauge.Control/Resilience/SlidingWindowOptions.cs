namespace Jauge.Control.Resilience;

/// <summary>So many requests per window.</summary>
/// <param name="Limit">Requests; 1 or more.</param>
/// <param name="Window">Length of the window; above 0.</param>
public sealed record SlidingWindowOptions(int Limit, TimeSpan Window);
