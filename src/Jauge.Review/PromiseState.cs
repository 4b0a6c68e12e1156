namespace Jauge.Review;

/// <summary>What the design says about a promise.</summary>
public enum PromiseState
{
    /// <summary>A rule examined it, and the design keeps it.</summary>
    Supported,

    /// <summary>It may hold, and something known speaks against it.</summary>
    AtRisk,

    /// <summary>It cannot hold as designed.</summary>
    Contradicted,

    /// <summary>The design alone cannot tell: it takes a simulation, a rehearsal or a measurement.</summary>
    NotChecked,
}
