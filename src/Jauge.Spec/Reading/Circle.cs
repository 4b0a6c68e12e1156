namespace Jauge.Spec.Reading;

/// <summary>Circles in a directed graph.</summary>
internal static class Circle
{
    /// <summary>A path that ends where it begins; null when there is none. By an explicit stack: a chain may be as long as the
    /// file.</summary>
    public static IReadOnlyList<string>? Find(IEnumerable<string> starts, Func<string, IEnumerable<string>> next)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return starts.Where(start => !done.Contains(start)).Select(start => From(start, done, next))
            .FirstOrDefault(circle => circle is not null);
    }

    private static List<string>? From(string start, HashSet<string> done, Func<string, IEnumerable<string>> next)
    {
        List<string> path = [start];
        var onPath = new HashSet<string>(StringComparer.Ordinal) { start };
        var pending = new Stack<IEnumerator<string>>([next(start).GetEnumerator()]);
        done.Add(start);
        while (pending.TryPeek(out var steps))
        {
            if (!steps.MoveNext())
            {
                pending.Pop();
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (onPath.Contains(steps.Current)) return [.. path[path.IndexOf(steps.Current)..], steps.Current];
            else if (done.Add(steps.Current))
            {
                path.Add(steps.Current);
                onPath.Add(steps.Current);
                pending.Push(next(steps.Current).GetEnumerator());
            }
        }

        return null;
    }
}
