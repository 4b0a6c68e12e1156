namespace Jauge.Review;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>A promise or a stated rule cannot hold as designed.</summary>
    Contradiction,

    /// <summary>It may hold, and something known speaks against it.</summary>
    Risk,

    /// <summary>Nothing is wrong yet; a good engineer would still change it.</summary>
    Advice,
}
