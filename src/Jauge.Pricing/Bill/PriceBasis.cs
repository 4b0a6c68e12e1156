namespace Jauge.Pricing.Bill;

/// <summary>Which prices a bill uses.</summary>
public enum PriceBasis
{
    /// <summary>The catalog's list prices; a quoted price only where there is nothing else.</summary>
    List,

    /// <summary>The price quoted in the file where there is one, the list price elsewhere.</summary>
    Quoted,
}
