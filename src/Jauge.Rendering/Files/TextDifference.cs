using System.Text;

namespace Jauge.Rendering.Files;

/// <summary>The difference of two texts, as <c>diff -u</c> shows it.</summary>
/// <remarks>E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986): the fewest lines taken out and put
/// in.</remarks>
public static class TextDifference
{
    private const int Context = 3;

    /// <summary>Unified hunks; empty where the texts are equal.</summary>
    /// <param name="before">Lines end with a line feed.</param>
    /// <param name="after">The same.</param>
    public static string Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var lines = Edits(Lines(before), Lines(after));
        var text = new StringBuilder();
        for (var at = NextChange(lines, 0); at < lines.Count; at = NextChange(lines, at))
            at = Hunk(lines, at, text);
        return text.ToString();
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    private static int NextChange(List<(char Mark, string Line)> lines, int from)
    {
        while (from < lines.Count && lines[from].Mark == ' ') from++;
        return from;
    }

    // changes nearer than two contexts share a hunk
    private static int Hunk(List<(char Mark, string Line)> lines, int first, StringBuilder text)
    {
        var last = first;
        for (var next = first; next < lines.Count && next - last <= 2 * Context; next = NextChange(lines, next + 1)) last = next;
        var (from, to) = (Math.Max(0, first - Context), Math.Min(lines.Count, last + Context + 1));
        text.Append(Header(lines, from, to)).Append('\n');
        for (var i = from; i < to; i++) text.Append(lines[i].Mark).Append(lines[i].Line).Append('\n');
        return to;
    }

    private static string Header(List<(char Mark, string Line)> lines, int from, int to)
    {
        (int First, int Count) Side(char other) =>
            (lines.Take(from).Count(l => l.Mark != other) + 1, lines.Take(to).Skip(from).Count(l => l.Mark != other));
        var (before, after) = (Side('+'), Side('-'));
        return FormattableString.Invariant($"@@ -{before.First},{before.Count} +{after.First},{after.Count} @@");
    }

    private static List<(char Mark, string Line)> Edits(string[] before, string[] after)
    {
        var same = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        var end = before.Skip(same).Reverse().Zip(after.Skip(same).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return [.. before.Take(same).Select(l => (' ', l)), .. Between(before[same..^end], after[same..^end]),
            .. before.TakeLast(end).Select(l => (' ', l))];
    }

    // the furthest point reached on each diagonal, by number of edits; the path is then read backwards
    private static List<(char Mark, string Line)> Between(string[] a, string[] b)
    {
        var most = a.Length + b.Length;
        var (reach, steps) = (new int[(2 * most) + 2], new List<int[]>());
        for (var edits = 0; edits <= most; edits++)
        {
            steps.Add((int[])reach.Clone());
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = IsDown(reach, diagonal, edits, most) ? reach[most + diagonal + 1] : reach[most + diagonal - 1] + 1;
                while (x < a.Length && x - diagonal < b.Length && a[x] == b[x - diagonal]) x++;
                reach[most + diagonal] = x;
                if (x >= a.Length && x - diagonal >= b.Length) return Path(a, b, steps, most);
            }
        }

        return [];
    }

    private static bool IsDown(int[] reach, int diagonal, int edits, int most) =>
        diagonal == -edits || (diagonal != edits && reach[most + diagonal - 1] < reach[most + diagonal + 1]);

    private static List<(char Mark, string Line)> Path(string[] a, string[] b, List<int[]> steps, int most)
    {
        var (path, x, y) = (new List<(char, string)>(), a.Length, b.Length);
        for (var edits = steps.Count - 1; edits >= 0; edits--)
        {
            var (reach, diagonal) = (steps[edits], x - y);
            var previous = IsDown(reach, diagonal, edits, most) ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (reach[most + previous], reach[most + previous] - previous);
            while (x > fromX && y > fromY && a[x - 1] == b[y - 1]) (x, y) = Same(path, a, x, y);
            if (edits == 0) break;
            path.Add(x > fromX ? ('-', a[x - 1]) : ('+', b[y - 1]));
            (x, y) = (fromX, fromY);
        }

        path.Reverse();
        return path;
    }

    private static (int X, int Y) Same(List<(char, string)> path, string[] a, int x, int y)
    {
        path.Add((' ', a[x - 1]));
        return (x - 1, y - 1);
    }
}
