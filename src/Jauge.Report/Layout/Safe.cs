using System.Globalization;
using System.Text;

namespace Jauge.Report.Layout;

/// <summary>Text from a file made safe for a terminal: a hostile title must not move the cursor or turn the line around.</summary>
public static class Safe
{
    /// <summary>The same text with control and direction characters replaced by a middle dot, and tabs and line breaks by a
    /// space.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsUnsafe) ? Cleaned(text) : text;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(IsUnsafe(c) ? c is '\t' or '\n' or '\r' ? ' ' : '·' : c);
        return clean.ToString();
    }

    // U+FEFF and the bidirectional controls are of category Format; soft hyphens and joiners are harmless but invisible: they go too
    private static bool IsUnsafe(char c) =>
        c < ' ' || (c > '~' && char.GetUnicodeCategory(c)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
