namespace Jauge.Core;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    private const int MaxWordLength = 100;

    /// <summary>
    /// The candidate at the smallest edit distance (insert, delete, replace, swap of neighbours; case ignored),
    /// or null where none is within a third of the word's length, at least one edit.
    /// </summary>
    /// <param name="word">What was written; beyond 100 characters nothing is offered, so that a hostile word costs nothing.</param>
    /// <param name="candidates">Names that would be right. Among equally near ones the same case, then the first in ordinal order is
    /// taken.</param>
    /// <remarks>Optimal string alignment distance (Damerau 1964, restricted); the threshold is the one rustc uses.</remarks>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > MaxWordLength)
            return null;

        var limit = Math.Max(word.Length, 3) / 3;
        return candidates
            .Where(c => Math.Abs(c.Length - word.Length) <= limit)
            .Select(c => (Name: c, Distance: Distance(word.ToUpperInvariant(), c.ToUpperInvariant())))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => Distance(word, c.Name))
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>The same, as a sentence for <see cref="Diagnostic.Help"/>; null where nothing is near.</summary>
    public static Text? Help(string word, IEnumerable<string> candidates) =>
        Of(word, candidates) is { } name ? new Text($"did you mean '{name}'?", $"vouliez-vous dire « {name} » ?") : null;

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
                table[i, j] = Cell(table, a, b, i, j);
        }

        return table[a.Length, b.Length];
    }

    private static int Cell(int[,] table, string a, string b, int i, int j)
    {
        var replace = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
