using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Cli.Loading;

/// <summary>From what the user typed to a system file.</summary>
internal static class SystemFile
{
    /// <summary>The path of the file, as it was given.</summary>
    /// <exception cref="UserError">It is neither a file nor a folder with a system file.</exception>
    public static string Find(string given)
    {
        if (File.Exists(given)) return given;
        if (!Directory.Exists(given)) throw new UserError(Missing(given), Hint(given));
        var file = Path.Combine(given, SystemDocument.FileName);
        return File.Exists(file) ? file : throw new UserError(
            new($"the folder '{given}' holds no {SystemDocument.FileName}",
            $"le dossier « {given} » ne contient pas de {SystemDocument.FileName}"), Below(given) ?? Begin);
    }

    private static Text Begin => new("`jauge init` writes a first one", "« jauge init » en écrit un premier");

    private static Text Missing(string given) =>
        new($"there is no file or folder '{given}'", $"il n'y a ni fichier ni dossier « {given} »");

    /// <summary>One of our own systems by its name alone, or a name that is nearly right.</summary>
    private static Text? Hint(string given)
    {
        var parent = Path.GetDirectoryName(given) is { Length: > 0 } folder ? folder : ".";
        if (Directory.Exists(parent)
            && NearestName.Of(Path.GetFileName(given), Names(Directory.EnumerateFileSystemEntries(parent))) is { } near)
            return Suggest(Path.Combine(parent == "." ? "" : parent, near));
        if (!Directory.Exists(Home.Systems)) return null;
        var own = Directory.EnumerateDirectories(Home.Systems).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToList();
        var name = NearestName.Of(Path.GetFileName(given), own);
        return name is null ? null : Suggest(Path.Combine(Path.GetRelativePath(".", Home.Systems), name));
    }

    private static IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(p => Path.GetFileName(p)!);

    private static Text? Below(string folder)
    {
        var below = Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, SystemDocument.FileName)))
            .Order(StringComparer.Ordinal).Take(8).ToList();
        return below.Count == 0 ? null : new Text($"one of these does: {string.Join(", ", below)}",
            $"ceux-ci en ont un : {string.Join(", ", below)}");
    }

    private static Text Suggest(string path) => new($"did you mean '{path}'?", $"vouliez-vous dire « {path} » ?");
}
