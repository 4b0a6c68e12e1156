namespace Jauge.Report.Layout;

/// <summary>Spaces that must not break: between a figure and its unit, after an abbreviation ("l. 29"), and around French punctuation.</summary>
internal static class Typography
{
    private const char NoBreak = '\u00a0';
    private const string BeforeThese = "%;:!?»";

    /// <summary>The same text with no-break spaces where a line must not end.</summary>
    public static string Tight(string text) => string.Create(text.Length, text, (chars, from) =>
    {
        for (var i = 0; i < from.Length; i++) chars[i] = from[i] == ' ' && i > 0 && i + 1 < from.Length && Holds(from[i - 1], from[i + 1])
            ? NoBreak : from[i];
    });

    private static bool Holds(char before, char after) =>
        before == '«' || (before == '.' && char.IsAsciiDigit(after)) || BeforeThese.Contains(after, StringComparison.Ordinal)
            || (char.IsAsciiDigit(before) && char.IsLetter(after));
}
