using Jauge.Core;

namespace Jauge.Sizing.Search;

/// <summary>What the search found, and what it knows of everything else.</summary>
internal sealed record SearchResult
{
    internal required SizingOutcome Outcome { get; init; }

    /// <summary>The cheapest choice that was played and kept everything; null: none.</summary>
    internal required SearchNode? Best { get; init; }

    /// <summary>Nothing that does costs less.</summary>
    internal required decimal LowerBound { get; init; }

    /// <summary>Everything refuted, in the order of its refutation.</summary>
    internal required EquatableList<Refused> Refused { get; init; }

    /// <summary>The chosen one, and dearer ones that nothing refutes, none better than another in everything.</summary>
    internal required EquatableList<Scored> Front { get; init; }

    /// <summary>The others that nothing refutes.</summary>
    internal required EquatableList<Scored> Dominated { get; init; }

    internal required int Scored { get; init; }

    internal required int Tried { get; init; }

    /// <summary>Whether nothing of the space was left unlooked at below the chosen one.</summary>
    internal required bool IsExhausted { get; init; }
}
