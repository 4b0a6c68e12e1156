using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>How terms are written in files.</summary>
public static class PriceTerms
{
    private static readonly EquatableMap<PriceTerm> ByName = EquatableMap.Of(
        ("", PriceTerm.OnDemand), ("savings-1y", PriceTerm.Savings1Year), ("savings-3y", PriceTerm.Savings3Years),
        ("reserved-1y", PriceTerm.Reserved1Year), ("reserved-3y", PriceTerm.Reserved3Years), ("spot", PriceTerm.Spot));

    /// <summary>Every word that a file may write, the empty one for pay as you go first.</summary>
    public static IEnumerable<string> Words => ByName.Keys;

    /// <summary>Reads a word; false where it is none of <see cref="Words"/>.</summary>
    public static bool TryParse(string word, out PriceTerm term) => ByName.TryGetValue(word, out term);

    /// <summary>The word for a term; empty for pay as you go.</summary>
    public static string Word(this PriceTerm term) => ByName.First(pair => pair.Value == term).Key;
}
