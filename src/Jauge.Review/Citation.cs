using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Review;

/// <summary>Where a fact comes from.</summary>
/// <param name="Text">Title of the source, and how sure the fact is where it is not documented by the vendor.</param>
/// <param name="At">Repository and path, or address.</param>
/// <param name="AsOf">Day of the source; null when it bears none.</param>
public sealed record Citation(Text Text, string At, DateOnly? AsOf)
{
    /// <summary>The source of a fact of the catalog.</summary>
    public static Citation Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Of(fact.Source, fact.AsOf, fact.Confidence);
    }

    /// <summary>A source of the catalog.</summary>
    /// <param name="source">The source.</param>
    /// <param name="asOf">Day of the fact itself; the source's own when it is null.</param>
    /// <param name="confidence">How sure it is.</param>
    public static Citation Of(Source source, DateOnly? asOf = null, Confidence confidence = Confidence.Documented)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(Qualified(source.Title, confidence), source.At, asOf ?? source.AsOf);
    }

    private static Text Qualified(Text title, Confidence confidence) => confidence switch
    {
        Confidence.Measured => new($"{title.English} (measured by others)", $"{title.French} (mesuré par d'autres)"),
        Confidence.Reported =>
            new($"{title.English} (reported, not the vendor's own text)", $"{title.French} (rapporté, non le texte du fournisseur)"),
        Confidence.Unverified => new($"{title.English} (not verified)", $"{title.French} (non vérifié)"),
        _ => title,
    };
}
