using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>The meter has prices, and none anywhere for this term.</summary>
/// <param name="Term">The term asked for.</param>
/// <param name="Terms">Terms that have a price in the region asked for, or else anywhere.</param>
public sealed record PriceNotForTerm(PriceTerm Term, EquatableList<PriceTerm> Terms) : PriceLookup;
