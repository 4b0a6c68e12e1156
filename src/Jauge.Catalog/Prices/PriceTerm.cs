namespace Jauge.Catalog;

/// <summary>What a price asks of the buyer besides money.</summary>
public enum PriceTerm
{
    /// <summary>Nothing: pay as you go. Written as an empty field.</summary>
    OnDemand,

    /// <summary><c>savings-1y</c>: a spend per hour promised for a year.</summary>
    Savings1Year,

    /// <summary><c>savings-3y</c>.</summary>
    Savings3Years,

    /// <summary><c>reserved-1y</c>: this very SKU promised for a year; the price is per unit all the same, never the whole term.</summary>
    Reserved1Year,

    /// <summary><c>reserved-3y</c>.</summary>
    Reserved3Years,

    /// <summary><c>spot</c>: may be taken away; the price moves.</summary>
    Spot,
}
