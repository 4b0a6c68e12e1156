namespace Jauge.Sizing;

/// <summary>What the search looked at.</summary>
public sealed record SizingEffort
{
    /// <summary>Shapes in the space; capped at 1e18.</summary>
    public required double Space { get; init; }

    /// <summary>Shapes that were scored: priced, and held against laws or theory.</summary>
    public required int Scored { get; init; }

    /// <summary>Of them, refuted by a law.</summary>
    public required int ByLaw { get; init; }

    /// <summary>Refuted by an estimate only.</summary>
    public required int ByEstimate { get; init; }

    /// <summary>Refuted by a simulation.</summary>
    public required int BySimulation { get; init; }

    /// <summary>Shapes that were simulated.</summary>
    public required int Simulated { get; init; }

    /// <summary>Events played.</summary>
    public required long Events { get; init; }

    /// <summary>Whether every shape of the space was looked at or bounded away.</summary>
    public required bool IsExhausted { get; init; }
}
