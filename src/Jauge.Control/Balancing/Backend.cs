namespace Jauge.Control.Balancing;

/// <summary>One replica as a balancer sees it.</summary>
/// <param name="InFlight">Requests on it, or connections to it; 0 or more.</param>
/// <param name="Weight">Relative share; 1 or more.</param>
/// <param name="IsIn">Whether its health check lets it take work.</param>
/// <param name="Zone">Index of its zone; 0 or more.</param>
public readonly record struct Backend(int InFlight, int Weight = 1, bool IsIn = true, int Zone = 0);
