using System.Text.RegularExpressions;
using Jauge.Core;

namespace Jauge.Report.Dossiers;

/// <summary>Writes € for EUR as each language does: <c>1 510 €</c> in French, <c>€1,510</c> in English. For readers who do not think in ISO
/// 4217.</summary>
internal static partial class CurrencySigns
{
    /// <summary>The same text with signs for the currencies that have one of their own.</summary>
    public static string In(Language language, string text)
    {
        if (!text.Contains("EUR", StringComparison.Ordinal) && !text.Contains("USD", StringComparison.Ordinal)
            && !text.Contains("GBP", StringComparison.Ordinal))
            return text;
        var before = language == Language.English
            ? AfterFigure().Replace(text, m => Sign(m.Groups["code"].Value) + m.Groups["figure"].Value) : text;
        return Alone().Replace(before, m => Sign(m.Value));
    }

    private static string Sign(string code) => code switch { "EUR" => "€", "USD" => "$", _ => "£" };

    // a figure or a range of two, then its currency
    [GeneratedRegex(@"(?<figure>\d[\d.,]*(?:[–-]\d[\d.,]*)?)[ \u00a0](?<code>EUR|USD|GBP)(?![\w.-])")]
    private static partial Regex AfterFigure();

    // not within a path of the file
    [GeneratedRegex(@"(?<![\w.-])(?:EUR|USD|GBP)(?![\w-]|\.\w)")]
    private static partial Regex Alone();
}
