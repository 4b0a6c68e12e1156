using System.CommandLine;
using System.Globalization;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report.Dossiers;
using Jauge.Report.Json;

namespace Jauge.Cli.Commands.Dossiers;

/// <summary><c>jauge report FILE</c>: the dossier as Markdown for a repository, or as JSON for programs.</summary>
internal static class ReportCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new DossierOptions(common);
        var target = common.Option<string?>("--out", "PATH", "file to write (standard output)", "fichier à écrire (sortie standard)");
        var command = common.Verb(
            "report", "the dossier as Markdown for a repository, or as JSON for programs",
            "le dossier en Markdown pour un dépôt, ou en JSON pour des programmes",
            common.File, common.Env, common.Set, target, common.Json, options.Without, options.MaxEvents, options.FindLimit, options.Drills,
            options.Size, options.Force,
            common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, parse.GetValue(target), common));
        return command;
    }

    private static int Run(Verb verb, DossierOptions options, string? target, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var file = target is null ? null
            : DossierFile.At(target, chosen.Spec.System, ".md", DossierPrinter.MarkdownMark, verb.Parse.GetValue(options.Force));
        var (dossier, isInterrupted) = new DossierReading(verb, options, common).Read(system, chosen, "report");
        if (isInterrupted) return DossierReading.Interrupted(verb, common, isPage: true);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, DossierJson.Of(dossier));
        else if (file is null) DossierPrinter.Markdown(verb.Shell.Out, dossier, chosen.Environment, common.Language);
        else Write(file);
        return ExitCode.Done;

        void Write(DossierFile to)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            DossierPrinter.Markdown(text, dossier, chosen.Environment, common.Language);
            to.Write(text.ToString());
            to.Tell(verb.Page);
        }
    }
}
