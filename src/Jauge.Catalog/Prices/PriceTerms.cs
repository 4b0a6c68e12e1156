namespace Jauge.Catalog;

/// <summary>How terms are written in files.</summary>
public static class PriceTerms
{
    // In the order of the enumeration.
    private static readonly string[] All = ["", "savings-1y", "savings-3y", "reserved-1y", "reserved-3y", "spot"];

    /// <summary>Every word that a file may write, in the order of <see cref="PriceTerm"/>: the empty one, for pay as you go,
    /// first.</summary>
    public static IReadOnlyList<string> Words => All;

    /// <summary>Reads a word; false where it is none of <see cref="Words"/>.</summary>
    public static bool TryParse(string word, out PriceTerm term)
    {
        var place = Array.IndexOf(All, word);
        term = (PriceTerm)Math.Max(0, place);
        return place >= 0;
    }

    /// <summary>The word for a term; empty for pay as you go.</summary>
    public static string Word(this PriceTerm term) => All[(int)term];
}
