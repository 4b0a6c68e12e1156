namespace Jauge.Pricing.Focus;

/// <summary>Which end of a range a row takes: FOCUS has one number where a plan may have two.</summary>
public enum RangeEnd
{
    /// <summary>The least that is used.</summary>
    Low,

    /// <summary>The most that is used: nothing is understated.</summary>
    High,
}
