using Jauge.Cli.Terminal;
using Jauge.Core;

namespace Jauge.Cli.Loading;

/// <summary>Where Jauge's own catalog and systems are.</summary>
internal static class Home
{
    private const string CatalogFolder = "catalog";

    public static string Catalog => Path.Combine(Folder, CatalogFolder);

    public static string Systems => Path.Combine(Folder, "systems");

    /// <summary>JAUGE_HOME, else the nearest folder above the tool that holds a catalog.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static string Folder => Shell.Variable("JAUGE_HOME") ?? Above() ?? throw new UserError(
        new("the catalog was not found above the tool", "le catalogue est introuvable au-dessus de l'outil"),
        new("set JAUGE_HOME to the folder that holds catalog/", "indiquez dans JAUGE_HOME le dossier qui contient catalog/"));

    private static string? Above()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, CatalogFolder))
                && Directory.Exists(Path.Combine(folder.FullName, "systems"))) return folder.FullName;
        return null;
    }
}
