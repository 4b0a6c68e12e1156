using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Commitments;

/// <summary>A commitment beside paying as you go, for the part of a component that always runs: its fewest replicas.</summary>
/// <param name="Component">The component.</param>
/// <param name="Commitment">A commitment that its offering sells for its size.</param>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="OnDemand">Cost per month of what the commitment covers, paid as you go.</param>
/// <param name="Committed">Cost per month of the same under the commitment; null when no price is known.</param>
public sealed record CommitmentOption(DeployedComponent Component, Commitment Commitment, Currency Currency, Estimate OnDemand,
    Estimate? Committed)
{
    /// <summary>Whether its price is known.</summary>
    public bool IsPriced => Committed is not null;

    /// <summary>Whether the file has chosen it.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Why there is no price; null when there is one.</summary>
    public Text? Reason { get; init; }

    /// <summary>Saved per month; negative where the commitment is dearer.</summary>
    public Estimate? Saving => Committed is null ? null : OnDemand - Committed;

    /// <summary>Saved as a share of the cost on demand, 0.2 for 20 %.</summary>
    public Estimate? SavingShare => Saving is null || OnDemand.MayBeZero ? null : Saving / OnDemand;

    /// <summary>Paid over the whole term, used or not.</summary>
    public Estimate? OverTerm => Committed is null ? null : Committed * Estimate.Exact(Commitment.Months);

    /// <summary>Saved over the whole term, when it is used to the end.</summary>
    public Estimate? SavingOverTerm => Saving is null ? null : Saving * Estimate.Exact(Commitment.Months);

    /// <summary>Months after which the commitment has paid for itself: stopping earlier would have been cheaper on demand.</summary>
    /// <remarks>Term × committed price / price on demand, since the whole term is owed. Null when the commitment never pays for
    /// itself.</remarks>
    public decimal? BreakEvenMonths =>
        Committed is not null && Committed.Middle < OnDemand.Middle ? Commitment.Months * Committed.Middle / OnDemand.Middle : null;

    /// <summary>The end of the month in which the commitment has paid for itself; null when it never does.</summary>
    /// <param name="start">First day of the commitment.</param>
    public DateOnly? BreakEvenOn(DateOnly start) => BreakEvenMonths is { } months ? start.AddMonths((int)Math.Ceiling(months)) : null;
}
