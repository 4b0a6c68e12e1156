using Jauge.Catalog;

namespace Jauge.Review.Reading;

/// <summary>A fact of the catalog, read.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Fact">The fact, for its source.</param>
internal sealed record Known<T>(T Value, Fact Fact)
{
    public Citation Citation => Citation.Of(Fact);
}
