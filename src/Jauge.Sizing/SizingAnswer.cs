using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing;

/// <summary>The cheapest shape that was found, with everything that makes it believable. Plain and immutable: printing it needs no further
/// computation.</summary>
public sealed record SizingAnswer
{
    /// <summary>The system as the file has it.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>How far the search came.</summary>
    public required SizingOutcome Outcome { get; init; }

    /// <summary>The file as it is, at the expected month.</summary>
    public required SizedShape Today { get; init; }

    /// <summary>The cheapest shape that keeps what is asked for; null where there is none.</summary>
    public required SizedShape? Chosen { get; init; }

    /// <summary>Promises that the chosen shape need not keep, because no shape can, or none within the budget does; it is not worse in them
    /// than today.</summary>
    public EquatableList<ImpossiblePromise> Impossible { get; init; } = [];

    /// <summary>The cheapest shape that keeps those, too, where there is one beyond the budget; null elsewhere.</summary>
    public SizedShape? Strict { get; init; }

    /// <summary>Limit of the month's bill; null where neither the file nor the command states one.</summary>
    public decimal? Budget { get; init; }

    /// <summary>No shape that keeps what is asked for costs less than this a month, in the system's currency.</summary>
    public required decimal LowerBound { get; init; }

    /// <summary>What a cheaper shape could save at most: the chosen cost less the bound, 0 where the choice is proved.</summary>
    public decimal Gap => Chosen is null ? 0 : Math.Max(0, Chosen.Cost.Middle - LowerBound);

    /// <summary>Cheaper shapes and why each fails, the dearest first: the nearest misses.</summary>
    public EquatableList<CheaperShape> Cheaper { get; init; } = [];

    /// <summary>Shapes of which no other is better in everything: cost, 99th percentile, availability; the cheapest first.</summary>
    public EquatableList<SizedShape> Front { get; init; } = [];

    /// <summary>Shapes that keep what is asked for and that one of the front is better than.</summary>
    public EquatableList<DominatedShape> Dominated { get; init; } = [];

    /// <summary>How much to commit to.</summary>
    public EquatableList<ReservationAdvice> Reservations { get; init; } = [];

    /// <summary>What was varied, one sentence each.</summary>
    public EquatableList<Text> Varied { get; init; } = [];

    /// <summary>What was left out of the space, and why: no known price, a burstable size.</summary>
    public EquatableList<Text> LeftOut { get; init; } = [];

    /// <summary>What the choice does not cover.</summary>
    public EquatableList<Text> Risks { get; init; } = [];

    /// <summary>What was looked at.</summary>
    public required SizingEffort Effort { get; init; }

    /// <summary>Five sentences for a manager: what to change, what it saves, what was verified, what remains at risk, what decides
    /// next.</summary>
    public EquatableList<Text> Explanation { get; init; } = [];
}
