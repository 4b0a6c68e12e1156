namespace Jauge.Spec.Formatting;

/// <summary>Columns that the author has aligned: a line that differs from its canonical form by more blanks where that has some.</summary>
internal static class Alignment
{
    /// <summary>Whether a line says the same as its canonical form, with at least the blanks of that one, and no others but inside of
    /// brackets.</summary>
    public static bool IsOf(string own, string canonical)
    {
        var (i, j) = (0, 0);
        while (i < own.Length && j < canonical.Length)
        {
            var (blanks, due) = (BlanksAt(own, i), BlanksAt(canonical, j));
            if (blanks < due || (due == 0 && blanks > 0 && !IsInsideBracket(own, i, blanks))) return false;
            i += blanks;
            j += due;
            if (i < own.Length && j < canonical.Length && own[i++] != canonical[j++]) return false;
        }

        return i == own.Length && j == canonical.Length;
    }

    private static int BlanksAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ') end++;
        return end - at;
    }

    // [ a, b ] as well as [a, b]; an empty list is []
    private static bool IsInsideBracket(string text, int at, int blanks) =>
        blanks == 1 && at > 0 && at + 1 < text.Length && (text[at - 1] == '[') != (text[at + 1] == ']');
}
