using System.Globalization;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>What a snapshot would change in a provider's catalog, file by file: a change to be reviewed, not yet made.</summary>
/// <param name="Files">Every file that the mapping reaches, unchanged ones included, by path.</param>
/// <param name="Diagnostics">Ambiguous joins, unknown units, rows that the snapshot does not confirm.</param>
public sealed record CatalogDiff(IReadOnlyList<CatalogFileDiff> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Ending of a proposed file, written beside the one it would replace.</summary>
    public const string ProposedEnding = ".new";

    /// <summary>True when nothing contradicts the catalog and nothing is new.</summary>
    public bool IsEmpty => Files.All(file => file.IsEmpty);

    /// <summary>Joins a snapshot with the price files in a provider's catalog folder.</summary>
    /// <param name="snapshot">Prices of one day.</param>
    /// <param name="mapping">The same provider's mapping.</param>
    /// <param name="folder">Folder that holds the offerings.</param>
    public static CatalogDiff Between(PriceSnapshot snapshot, RefreshMapping mapping, string folder)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(folder);
        var diagnostics = new DiagnosticBag();
        var files = new List<CatalogFileDiff>();
        foreach (var offering in mapping.Rules.GroupBy(rule => rule.Offering).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var join = new CatalogJoin(snapshot, mapping, Path.Combine(folder, offering.Key + ".prices.csv"), diagnostics);
            if (join.Run([.. offering]) is { } file)
            {
                files.Add(file);
            }
        }

        return new CatalogDiff(files, diagnostics.Sorted());
    }

    /// <summary>Writes each changed file beside the old one, with the ending <see cref="ProposedEnding"/>; with <paramref name="apply"/>,
    /// and only when all of them could be written, each takes the place of the old one.</summary>
    /// <returns>Paths written, or the diagnostic of what stopped it; no old file is touched in that case.</returns>
    public (IReadOnlyList<string> Written, Diagnostic? Failure) Write(bool apply)
    {
        var changed = Files.Where(file => !file.IsEmpty).ToList();
        var current = "";
        try
        {
            foreach (var file in changed)
            {
                current = file.File + ProposedEnding;
                CatalogCsv.Write(current, file.Rows);
            }

            return (changed.ConvertAll(file => apply ? Replace(file.File) : file.File + ProposedEnding), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ([], RefreshDiagnostics.CannotWrite(current, failure.Message));
        }
    }

    private static string Replace(string file)
    {
        File.Move(file + ProposedEnding, file, overwrite: true);
        return file;
    }
}
