namespace Jauge.Pricing.Focus;

/// <summary>What is sold, by identifiers of the catalog: the providers' own are not in it.</summary>
/// <param name="Id">SkuId: offering, size and meter.</param>
/// <param name="PriceId">SkuPriceId: the same with region, term and tier of the list price; <c>free</c> for a grant.</param>
/// <param name="Meter">SkuMeter.</param>
/// <param name="Details">SkuPriceDetails: where the price was read, and on which day, as JSON.</param>
public sealed record FocusSku(string Id, string PriceId, string Meter, string? Details);
