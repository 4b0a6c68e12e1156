namespace Jauge.Spec.Reading;

/// <summary>Circles in a directed graph.</summary>
internal static class Circle
{
    /// <summary>A path that ends where it begins; null when there is none.</summary>
    public static IReadOnlyList<string>? Find(IEnumerable<string> starts, Func<string, IEnumerable<string>> next)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return starts.Select(start => From(start, [], done, next)).FirstOrDefault(circle => circle is not null);
    }

    private static List<string>? From(string node, List<string> path, HashSet<string> done, Func<string, IEnumerable<string>> next)
    {
        var at = path.IndexOf(node);
        if (at >= 0) return [.. path[at..], node];
        if (!done.Add(node)) return null;
        List<string> longer = [.. path, node];
        return next(node).Select(n => From(n, longer, done, next)).FirstOrDefault(circle => circle is not null);
    }
}
