using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Loading;

/// <summary>A system file read and resolved in every environment.</summary>
/// <param name="Document">The file; null when it could not be read at all.</param>
/// <param name="Catalog">The catalog that it was resolved against.</param>
/// <param name="Deployments">One for each environment, in the order of the file.</param>
/// <param name="Diagnostics">Everything found on the way, sorted.</param>
internal sealed record LoadedSystem(SystemDocument? Document, OfferingCatalog Catalog, EquatableList<Deployment> Deployments,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Reads a system.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalogFolder">A folder to lay over the built-in catalog; null for none.</param>
    /// <param name="settings">What the command line changes in it; null for nothing.</param>
    public static LoadedSystem Read(string file, string? catalogFolder, SystemSettings? settings = null)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(file, bag, settings);
        var catalog = OfferingCatalog.Load(Folders(document, catalogFolder), bag);
        EquatableList<Deployment> deployments = document is null
            ? [] : [.. document.Environments.Select(e => new Resolver(catalog, bag).Resolve(document, e))];
        return new LoadedSystem(document, catalog, deployments, bag.Sorted());
    }

    private static IEnumerable<string> Folders(SystemDocument? document, string? catalogFolder)
    {
        yield return Home.Catalog;
        if (document?.In(document.MainEnvironment).Catalog is { } own && Inside(document.Folder, own) is { } folder) yield return folder;
        if (catalogFolder is not null) yield return catalogFolder;
    }

    /// <summary>A folder that the file names; null when it leads out of the file's own folder, which only the command line may
    /// do.</summary>
    private static string? Inside(string folder, string named)
    {
        var full = Path.GetFullPath(named, folder);
        var inside = folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return full == folder || full.StartsWith(inside, StringComparison.Ordinal) ? full : null;
    }
}
