using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report.Diagnostics;
using Jauge.Report.Json;
using Jauge.Report.Layout;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge check FILE</c>: is the file right?</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var sarif = common.Flag("--sarif", "write SARIF 2.1.0", "écrire du SARIF 2.1.0");
        var command = common.Verb(
            "check", "is the file right? mistakes with line, column and a suggestion",
            "le fichier est-il juste ? fautes avec ligne, colonne et suggestion",
            common.File, common.Json, sarif, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(sarif), common));
        return command;
    }

    private static int Run(Verb verb, bool sarif, CommonOptions common)
    {
        var system = verb.Read();
        if (sarif) JsonTree.Write(verb.Shell.Out, Sarif.Of(system.Diagnostics, common.Language, ToolVersion.Text));
        else if (verb.IsJson) JsonTree.Write(verb.Shell.Out, DiagnosticJson.Of(system.Diagnostics));
        else Write(verb.Page, system);
        return system.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private static void Write(Page page, LoadedSystem system)
    {
        if (system.Diagnostics.Count > 0) new DiagnosticPrinter(page, SourceFiles.Read).Write(system.Diagnostics);
        if (!system.HasErrors) page.Paragraph("✓ ".In(Ink.Good) + Right(page, system));
    }

    private static string Right(Page page, LoadedSystem system)
    {
        var main = system.Deployments[^1];
        var environments = string.Join(", ", system.Deployments.Select(d => d.Environment));
        var (components, count) = (main.Components.Count, system.Deployments.Count);
        return page.Say(
            $"{main.Spec.System} is right: {components} component{Plural(components)}, {count} environment{Plural(count)} ({environments})",
            $"{main.Spec.System} est juste : {components} composant{Plural(components)}, {count} environnement{Plural(count)} ({environments})");
    }

    private static string Plural(int count) => count > 1 ? "s" : "";
}
