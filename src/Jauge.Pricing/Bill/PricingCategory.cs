namespace Jauge.Pricing.Bill;

/// <summary>How a charge is priced, in the words of FOCUS 1.2.</summary>
public enum PricingCategory
{
    /// <summary>At the list price, on demand.</summary>
    Standard,

    /// <summary>Under a commitment.</summary>
    Committed,

    /// <summary>At a price that moves: spot.</summary>
    Dynamic,

    /// <summary>At a price that the file quotes.</summary>
    Other,
}
