namespace Jauge.Report.Layout;

/// <summary>Spaces that must not break: between a figure and its unit, inside a figure ("5 000"), after an abbreviation ("l. 29"), and
/// around French punctuation.</summary>
internal static class Typography
{
    private const char NoBreak = '\u00a0';
    private const string BeforeThese = "%;:!?»";
    private const int GroupDigits = 3;

    /// <summary>The same text with no-break spaces where a line must not end.</summary>
    public static string Tight(string text) => string.Create(text.Length, text, (chars, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            chars[i] = from[i] == ' ' && i > 0 && i + 1 < from.Length && (Holds(from[i - 1], from[i + 1]) || IsGroup(from, i))
            ? NoBreak : from[i];
    });

    /// <summary>Whether a space stands between a digit and a group of exactly three: the file's own way to write thousands.</summary>
    private static bool IsGroup(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - space - 1 == GroupDigits && char.IsAsciiDigit(text[space - 1]);
    }

    private static bool Holds(char before, char after) =>
        before == '«' || (before == '.' && char.IsAsciiDigit(after)) || BeforeThese.Contains(after, StringComparison.Ordinal)
            || (char.IsAsciiDigit(before) && char.IsLetter(after));
}
