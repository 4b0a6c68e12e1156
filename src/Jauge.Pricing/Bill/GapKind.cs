namespace Jauge.Pricing.Bill;

/// <summary>Why something cannot be billed.</summary>
public enum GapKind
{
    /// <summary>The catalog has no price for it in this region.</summary>
    NoPrice,

    /// <summary>The description does not say how much is used.</summary>
    UnknownUsage,

    /// <summary>The price is in a currency for which the file states no rate.</summary>
    NoExchangeRate,

    /// <summary>The commitment or the spot market does not sell it.</summary>
    NotSold,

    /// <summary>The file states so much of it that no sum can hold its cost.</summary>
    TooLarge,

    /// <summary>Nothing is missing: the commitment that the file names does not cover it, and it is billed on demand.</summary>
    NotCommitted,
}
