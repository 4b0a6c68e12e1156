namespace Jauge.Spec.Tests.Hostile;

/// <summary>Small damages to a text: what a slip of the hand, a bad merge or an enemy does.</summary>
internal static class Mutations
{
    private static readonly string[] Words =
    [
        "{", "}", "[", "]", ":", ",", "-", "\n", "  ", "\t", "#", "'", "\"", "&a ", "*a", "<<: ", "|", ">", "%", "!", "..", "0", "-1",
        "99999999999999999999999999999", "1e9",
        "none", "null", "~", "true", "EUR", "EUR/month", " %", "GiB", "ms", "(", ")", "é", "\u2028", "\U0001F600", "\r", "system",
        "components", "environments", "uses: x", "---\n",
    ];

    public static string Of(string text, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--) text = Once(text, random);
        return text;
    }

    private static string Once(string text, Random random)
    {
        if (text.Length == 0) return Words[random.Next(Words.Length)];
        var (at, length) = (random.Next(text.Length), random.Next(1, 40));
        var end = Math.Min(text.Length, at + length);
        return random.Next(7) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, Words[random.Next(Words.Length)]),
            2 => text[..at] + (char)random.Next(1, 300) + text[(at + 1)..],
            3 => text.Insert(random.Next(text.Length), text[at..end]),
            4 => SwapLines(text, random),
            5 => text[..at],
            _ => text[..at] + Words[random.Next(Words.Length)] + text[end..],
        };
    }

    private static string SwapLines(string text, Random random)
    {
        var lines = text.Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return string.Join('\n', lines);
    }
}
