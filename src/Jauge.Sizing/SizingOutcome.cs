namespace Jauge.Sizing;

/// <summary>How far the search for the cheapest shape came.</summary>
public enum SizingOutcome
{
    /// <summary>The chosen shape is the cheapest of the space: everything cheaper is refuted by a law or by a simulation.</summary>
    Proved,

    /// <summary>The chosen shape keeps the promises; something cheaper may do so too, at most by the gap.</summary>
    BestFound,

    /// <summary>No shape of the space keeps what is asked for: every one is refuted by a law or by a simulation.</summary>
    Impossible,

    /// <summary>No shape that keeps what is asked for was found before the budget of events or of alternatives was used up.</summary>
    NotFound,

    /// <summary>It was interrupted: what is there is the best so far, and nothing is proved.</summary>
    Interrupted,
}
