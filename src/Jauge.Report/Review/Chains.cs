using System.Globalization;
using System.Text.RegularExpressions;
using Jauge.Report.Layout;

namespace Jauge.Report.Review;

/// <summary>Cuts long chains in a sentence of the review down to their weakest links, for a screen that holds everything.</summary>
internal static partial class Chains
{
    private const string Times = " × ";
    private const int MostLinks = 4;
    private const int LongestFinding = 400;
    private const int FewestSentences = 2;

    /// <summary>The sentences with every product of more than four named shares cut to the four lowest, and every list of more than four
    /// names to its first four; how many are left out is said. What is still long ends after its second sentence.</summary>
    public static string Shortened(Page page, string sentences) =>
        Begun(List().Replace(Product().Replace(sentences, m => Weakest(page, m.Value)), m => First(page, m.Value)));

    private static string Begun(string sentences)
    {
        var parts = SentenceEnd().Split(sentences);
        return sentences.Length <= LongestFinding || parts.Length <= FewestSentences
            ? sentences : string.Join(' ', parts.Take(FewestSentences)) + " …";
    }

    private static string Weakest(Page page, string product)
    {
        var links = product.Split(Times);
        if (links.Length <= MostLinks + 1) return product;
        var kept = links.Select((link, i) => (Link: link, Share: Share(link), At: i)).OrderBy(l => l.Share).ThenBy(l => l.At)
            .Take(MostLinks)
            .OrderBy(l => l.At).Select(l => l.Link);
        return string.Join(Times, kept) + Times + Others(page, links.Length - MostLinks);
    }

    private static string First(Page page, string list)
    {
        var names = list.Split(", ");
        return names.Length <= MostLinks + 1 ? list
            : string.Join(", ", names.Take(MostLinks)) + ", " + Others(page, names.Length - MostLinks);
    }

    private static string Others(Page page, int count) => page.Say($"{count} others", $"{count} autres");

    private static decimal Share(string link) =>
        decimal.Parse(Number().Match(link).Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    // "db 99.99 %": a name of the file, a share in either language
    [GeneratedRegex(@"[\w-]+[ \u00a0]\d+(?:[.,]\d+)?[ \u00a0\u202f]%(?: × [\w-]+[ \u00a0]\d+(?:[.,]\d+)?[ \u00a0\u202f]%)+")]
    private static partial Regex Product();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?(?=[ \u00a0\u202f]%)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\.) (?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    // names of the file only: lower case, no spaces
    [GeneratedRegex(@"(?<![\w-])[a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*){5,}(?![\w-])")]
    private static partial Regex List();
}
