namespace Jauge.Pricing.Focus;

/// <summary>ChargeCategory of FOCUS 1.2, as far as a plan knows it: no credits, no adjustments, no tax.</summary>
public enum FocusChargeCategory
{
    /// <summary>Something is used.</summary>
    Usage,

    /// <summary>Something is bought: a commitment, or whatever a quoted price is for.</summary>
    Purchase,
}
