using System.Globalization;

namespace Jauge.Spec.Formatting;

/// <summary>Values of several lines, freed from the indentation that they stand in.</summary>
internal static class TextBlock
{
    /// <summary>A value in quotes or plain: its line breaks are the author's, blanks around them mean nothing.</summary>
    public static IReadOnlyList<string> Folded(string raw)
    {
        var lines = raw.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) lines[i] = lines[i].TrimStart(' ', '\t');
            if (i < lines.Length - 1) lines[i] = EndTrimmed(lines[i]);
        }

        return lines;
    }

    /// <summary>A block of text: its header without comment, then its lines without the block's indentation.</summary>
    public static IReadOnlyList<string> Lines(string raw, int parentColumn)
    {
        var lines = raw.Split('\n');
        var header = lines[0].Split(' ', '\t')[0];
        var content = lines.Skip(1).ToList();
        var indent = header.FirstOrDefault(char.IsAsciiDigit) is var digit and not '\0'
            ? Math.Max(0, parentColumn - 1) + int.Parse(digit.ToString(), CultureInfo.InvariantCulture)
            : content.Find(l => l.Trim(' ').Length > 0) is { } first ? first.Length - first.TrimStart(' ').Length : 0;
        return [CanonicalHeader(header), .. WithoutEnd(content.ConvertAll(l => l.Length > indent ? l[indent..] : ""),
            header.Contains('+', StringComparison.Ordinal))];
    }

    // The indentation of the canonical layout is always two.
    private static string CanonicalHeader(string header) =>
        header[0] + (header.Any(char.IsAsciiDigit) ? "2" : "") + string.Concat(header.Where(c => c is '+' or '-'));

    private static List<string> WithoutEnd(List<string> lines, bool keepsEnd)
    {
        // The last piece is what stands before the next token: it is no line.
        if (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        while (!keepsEnd && lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    // A backslash keeps the blank behind it.
    private static string EndTrimmed(string line)
    {
        var trimmed = line.TrimEnd(' ', '\t');
        return trimmed.EndsWith('\\') ? line : trimmed;
    }
}
