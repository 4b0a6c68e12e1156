namespace Jauge.Catalog.Refresh;

/// <summary>How a price is obtained; it decides whether a commitment is implied.</summary>
public enum PriceKind
{
    /// <summary>Pay-as-you-go list price.</summary>
    Consumption,

    /// <summary>Capacity reserved for a term; the provider often lists the whole term, the observation carries the hourly share.</summary>
    Reservation,

    /// <summary>Rate of a meter under a spending commitment.</summary>
    SavingsPlan,
}
