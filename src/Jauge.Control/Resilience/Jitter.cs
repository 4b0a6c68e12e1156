namespace Jauge.Control.Resilience;

/// <summary>How a back-off is spread, so that callers that failed together do not come back together.</summary>
public enum Jitter
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Uniform from nothing to the whole delay.</summary>
    Full,

    /// <summary>Half of the delay, and uniform over the other half.</summary>
    Equal,

    /// <summary>Uniform from the base to three times the previous delay.</summary>
    Decorrelated,
}
