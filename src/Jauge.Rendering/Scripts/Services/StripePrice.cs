namespace Jauge.Rendering.Scripts.Services;

/// <summary>A price of Stripe.</summary>
/// <param name="Key">Its lookup key.</param>
/// <param name="Product">Identifier of the product.</param>
/// <param name="Currency">In small letters.</param>
/// <param name="Amount">In the currency's smallest unit.</param>
/// <param name="Interval"><c>month</c> or <c>year</c>.</param>
internal sealed record StripePrice(string Key, string Product, string Currency, string Amount, string Interval);
