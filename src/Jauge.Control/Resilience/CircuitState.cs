namespace Jauge.Control.Resilience;

/// <summary>State of a circuit breaker.</summary>
public enum CircuitState
{
    /// <summary>Calls pass and are counted.</summary>
    Closed,

    /// <summary>Calls fail at once.</summary>
    Open,

    /// <summary>Trial calls pass, one at a time.</summary>
    HalfOpen,
}
