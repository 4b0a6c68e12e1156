using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Pricing;

/// <summary>A part of what a meter counts, bought at one price.</summary>
/// <param name="Term">The price.</param>
/// <param name="Used">What is used of it.</param>
/// <param name="Arithmetic">How that comes about, with its values.</param>
internal sealed record MeterPart(PriceTerm Term, Quantity Used, DeferredText Arithmetic);
