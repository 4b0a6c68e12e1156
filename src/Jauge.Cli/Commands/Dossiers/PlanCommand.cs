using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report;
using Jauge.Report.Dossiers;
using Jauge.Report.Json;
using Jauge.Report.Layout;
using Jauge.Report.Plan;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Dossiers;

/// <summary><c>jauge plan FILE</c>: the whole answer on one screen, and as a page to send.</summary>
internal static class PlanCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new DossierOptions(common);
        var strict = common.Flag("--strict", "exit 3 when a promise is contradicted or not kept",
            "sortie 3 quand une promesse est contredite ou non tenue");
        var html = common.Option<string?>("--html", "PATH", "write the dossier as one page, too (SYSTEM.html)",
            "écrire aussi le dossier en une page (SYSTÈME.html)");
        html.Arity = ArgumentArity.ZeroOrOne;
        var command = common.Verb(
            "plan", "the whole answer on one screen: promises, load, bill, contradictions, stated figures",
            "toute la réponse sur un écran : promesses, charge, facture, contradictions, chiffres",
            common.File, common.Env, common.Set, html, common.Json, strict, options.Without, options.MaxEvents, options.FindLimit,
            options.Drills, options.Size,
            options.Force, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, html, parse.GetValue(strict), common));
        return command;
    }

    private static int Run(Verb verb, DossierOptions options, Option<string?> html, bool strict, CommonOptions common)
    {
        var isPage = verb.Parse.GetResult(html) is { Implicit: false };
        var frontEnd = isPage ? FrontEndFiles.Read() : null;
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var file = isPage
            ? DossierFile.At(verb.Parse.GetValue(html), chosen.Spec.System, ".html", DossierPrinter.HtmlMark,
                verb.Parse.GetValue(options.Force)) : null;
        var (dossier, isInterrupted) = new DossierReading(verb, options, common).Read(system, chosen, isPage ? "plan" : null);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, PlanJson.Of(dossier));
        else PlanPrinter.Write(verb.Page, dossier, chosen.Environment, verb.Given);
        if (isInterrupted) return DossierReading.Interrupted(verb, common, isPage);
        if (file is not null) WritePage(verb, file, dossier, chosen, frontEnd!, common);
        return strict && dossier.BreaksAPromise ? ExitCode.PromiseMissed : ExitCode.Done;
    }

    private static void WritePage(Verb verb, DossierFile file, Dossier dossier, Deployment chosen, FrontEnd frontEnd, CommonOptions common)
    {
        file.Write(DossierPrinter.Html(dossier, chosen.Environment, common.Language, frontEnd));
        file.Tell(verb.IsJson ? common.ErrorPage(verb.Parse, verb.Shell) : verb.Page.Blank());
    }
}
