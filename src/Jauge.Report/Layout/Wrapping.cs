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

    private static int Width(List<Piece> word) => word.Sum(p => TextWidth.Of(p.Text));

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

    /// <summary>A word that is wider than a line is cut, after a slash where there is one.</summary>
    private static IEnumerable<List<Piece>> Fitting(List<Piece> word, int width)
    {
        while (Width(word) > width)
        {
            var (head, left) = Cut(word, width);
            yield return head;
            word = left;
        }

        yield return word;
    }

    private static (List<Piece> Head, List<Piece> Left) Cut(List<Piece> word, int width)
    {
        var (fits, slash, columns) = (0, 0, 0);
        var runes = word.SelectMany(p => p.Text.EnumerateRunes().Select(r => (Rune: r, p.Ink))).ToList();
        while (fits < runes.Count && columns + TextWidth.Of(runes[fits].Rune) <= width)
        {
            columns += TextWidth.Of(runes[fits].Rune);
            fits++;
            if (runes[fits - 1].Rune.Value == '/') slash = fits;
        }

        var at = Math.Max(1, slash > 0 ? slash : fits);
        return (Joined(runes.Take(at)), Joined(runes.Skip(at)));
    }

    private static List<Piece> Joined(IEnumerable<(Rune Rune, Ink Ink)> runes)
    {
        var pieces = new List<Piece>();
        foreach (var (rune, ink) in runes)
        {
            if (pieces.Count > 0 && pieces[^1].Ink == ink) pieces[^1] = new(pieces[^1].Text + rune, ink);
            else pieces.Add(new(rune.ToString(), ink));
        }

        return pieces;
    }
}
