using System.Text;

namespace Jauge.Report.Layout;

/// <summary>Breaks phrases into lines at ordinary spaces; a no-break space holds a figure to its unit.</summary>
internal static class Wrapping
{
    /// <summary>Lines of at most a width: at least one.</summary>
    /// <param name="phrase">What to break.</param>
    /// <param name="width">Columns of a line; at least 1.</param>
    public static IReadOnlyList<Phrase> Lines(Phrase phrase, int width)
    {
        if (phrase.Width <= width) return [phrase];
        var lines = new List<Phrase>();
        var line = new List<Piece>();
        var used = 0;
        foreach (var word in Words(phrase).SelectMany(w => Fitting(w, width)))
        {
            var columns = Width(word);
            if (used > 0 && used + 1 + columns > width)
            {
                lines.Add(new([.. line]));
                line.Clear();
                used = 0;
            }

            if (used > 0) line.Add(new(" ", word[0].Ink));
            line.AddRange(word);
            used += columns + (used > 0 ? 1 : 0);
        }

        lines.Add(new([.. line]));
        return lines;
    }

    private static int Width(List<Piece> word) => word.Sum(p => Columns.Of(p.Text));

    private static IEnumerable<List<Piece>> Words(Phrase phrase)
    {
        var word = new List<Piece>();
        foreach (var piece in phrase.Pieces)
        {
            var parts = piece.Text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[i].Length > 0) word.Add(piece with { Text = parts[i] });
            }
        }

        if (word.Count > 0) yield return word;
    }

    /// <summary>A word that is wider than a line is cut.</summary>
    private static IEnumerable<List<Piece>> Fitting(List<Piece> word, int width)
    {
        if (Width(word) <= width) return [word];
        return Cut(word, width);
    }

    private static IEnumerable<List<Piece>> Cut(List<Piece> word, int width)
    {
        var part = new List<Piece>();
        var used = 0;
        foreach (var (rune, ink) in word.SelectMany(p => p.Text.EnumerateRunes().Select(r => (r, p.Ink))))
        {
            if (used + Columns.Of(rune) > width && part.Count > 0)
            {
                yield return part;
                (part, used) = ([], 0);
            }

            Append(part, rune, ink);
            used += Columns.Of(rune);
        }

        yield return part;
    }

    private static void Append(List<Piece> part, Rune rune, Ink ink)
    {
        if (part.Count > 0 && part[^1].Ink == ink) part[^1] = new(part[^1].Text + rune, ink);
        else part.Add(new(rune.ToString(), ink));
    }
}
