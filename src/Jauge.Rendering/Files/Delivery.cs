using Jauge.Core;

namespace Jauge.Rendering.Files;

/// <summary>All files that one rendering writes, and what a reader must know of them.</summary>
/// <param name="Files">By path, each path once.</param>
/// <param name="Notes">What the description asks for and no file can do, and what stands in for it.</param>
public sealed record Delivery(EquatableList<RenderedFile> Files, EquatableList<Text> Notes)
{
    /// <summary>A delivery with its files in order.</summary>
    /// <exception cref="ArgumentException">Two files have the same path, or a path leaves the folder: a bug of a renderer.</exception>
    public static Delivery Of(IEnumerable<RenderedFile> files, IEnumerable<Text> notes)
    {
        EquatableList<RenderedFile> sorted = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        for (var i = 0; i < sorted.Count; i++)
            if (!IsInside(sorted[i].Path) || (i > 0 && sorted[i].Path == sorted[i - 1].Path))
                throw new ArgumentException($"'{sorted[i].Path}' is written twice or leaves the folder.", nameof(files));
        return new(sorted, [.. notes.Distinct()]);
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(part => part is not ("" or "." or ".."));
}
