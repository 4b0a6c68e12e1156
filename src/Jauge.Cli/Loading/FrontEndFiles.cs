using Jauge.Core;
using Jauge.Report.Dossiers;

namespace Jauge.Cli.Loading;

/// <summary>The built front end of the dossier's page, in Jauge's own folder.</summary>
internal static class FrontEndFiles
{
    private static string Source => Path.Combine(Home.Folder, "web", "dossier");

    /// <summary>Reads it.</summary>
    /// <exception cref="UserError">It was not built: the page needs it, and nothing else does.</exception>
    public static FrontEnd Read()
    {
        var (script, style) = (Path.Combine(Source, "dist", "dossier.js"), Path.Combine(Source, "dist", "dossier.css"));
        return File.Exists(script) && File.Exists(style) ? new(File.ReadAllText(script), File.ReadAllText(style)) : throw Missing();
    }

    private static UserError Missing() => new(
        new("the page's front end is not built: --html needs Node.js 20 once, everything else does without",
            "les graphiques de la page ne sont pas construits : --html demande une fois Node.js 20, tout le reste s'en passe"),
        new($"install Node.js 20 and start ./jauge again, or: npm ci --prefix {Source} && npm run build --prefix {Source}; `jauge report` writes the same as Markdown",
            $"installez Node.js 20 et relancez ./jauge, ou : npm ci --prefix {Source} && npm run build --prefix {Source} ; « jauge report » écrit la même chose en Markdown"),
        ExitCode.Errors);
}
