namespace Jauge.Pricing.Budgets;

/// <summary>Whether a budget holds.</summary>
public enum BudgetState
{
    /// <summary>It holds at every load, whatever the ranges turn out to be. A limit that is a range holds up to its high end.</summary>
    Kept,

    /// <summary>It holds at the average, and breaks at the maximum or in part of a range.</summary>
    AtRisk,

    /// <summary>It breaks at the average, whatever the ranges turn out to be.</summary>
    Exceeded,

    /// <summary>Nobody can tell: what is spent cannot be converted to the currency of the budget, or it is a floor that the limit still
    /// holds.</summary>
    Unknown,
}
