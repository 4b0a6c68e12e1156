using Jauge.Core;

namespace Jauge.Spec.Values;

/// <summary>A figure as a document states it: its value, and how precisely it was written.</summary>
/// <param name="Text">The figure as written, such as <c>~186.61 EUR/month</c>.</param>
/// <param name="Value">The figure; a range where the document gives one; null where the document states a word
/// (<c>zone-redundant</c>).</param>
/// <param name="Bound">Whether the document states the figure itself, a floor (<c>&gt; 3 %</c>, <c>20+</c>) or a ceiling.</param>
/// <param name="About">Whether the document marks it as approximate (<c>~</c>).</param>
/// <param name="Decimals">Decimals written, from which a rounded figure is told from a wrong one; at least 0.</param>
public sealed record StatedFigure(string Text, Quantity? Value, FigureBound Bound, bool About, int Decimals)
{
    /// <summary>Reads a figure: an optional <c>~</c>, <c>&lt;</c> or <c>&gt;</c>, a quantity or range, an optional <c>+</c> after the
    /// number. Anything else is a word.</summary>
    /// <param name="text">The figure as written.</param>
    /// <param name="path">Its path in the file: the identity of a range.</param>
    public static StatedFigure Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.Trim();
        var about = Take(ref rest, "~") || Take(ref rest, "≈");
        var bound = BoundOf(ref rest);
        return !IsWord(rest) && Quantity.TryParse(rest, path, out var value)
            ? new StatedFigure(text, value, bound, about, DecimalsOf(rest))
            : new StatedFigure(text, null, FigureBound.Exact, false, 0);
    }

    /// <summary>Reads a figure that the file has in quotes: a bare number, <c>3.11</c> or <c>1.24+</c>, is a text then, the name of a
    /// version or of a port; anything else is read as without them.</summary>
    /// <param name="text">What stands between the quotes.</param>
    /// <param name="path">Its path in the file: the identity of a range.</param>
    public static StatedFigure ParseQuoted(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(c => char.IsAsciiDigit(c) || c is '.' or '+') ? new StatedFigure(text, null, FigureBound.Exact, false, 0)
            : Parse(text, path);
    }

    /// <summary>The figure as written.</summary>
    public override string ToString() => Text;

    /// <summary>"24/7" says around the clock, and is no division.</summary>
    private static bool IsWord(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[^1]) && text.Contains('/', StringComparison.Ordinal);

    private static FigureBound BoundOf(ref string rest)
    {
        if (Take(ref rest, "<=") || Take(ref rest, "<")) return FigureBound.AtMost;
        if (Take(ref rest, ">=") || Take(ref rest, ">")) return FigureBound.AtLeast;
        var plus = rest.IndexOf('+');
        if (plus <= 0 || !char.IsAsciiDigit(rest[plus - 1])) return FigureBound.Exact;
        rest = rest.Remove(plus, 1);
        return FigureBound.AtLeast;
    }

    private static bool Take(ref string rest, string mark)
    {
        if (!rest.StartsWith(mark, StringComparison.Ordinal)) return false;
        rest = rest[mark.Length..].TrimStart();
        return true;
    }

    private static int DecimalsOf(string text)
    {
        var most = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '.' || i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
                continue;
            var end = i + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            most = Math.Max(most, end - i - 1);
        }

        return most;
    }
}
