namespace Jauge.Docs.Tests;

/// <summary>The clone whose documents are run.</summary>
internal static class Repository
{
    public static string Root => Clone.Root;

    /// <summary>Pages that a reader is meant to follow: the README, the docs, and the systems' own pages.</summary>
    public static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "systems"), "README.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "examples"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "README.md")).Where(File.Exists)
            .Select(p => Path.GetRelativePath(Root, p)).Order(StringComparer.Ordinal);
}
