using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report.Json;
using Jauge.Report.Plan;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge plan FILE</c>: the whole answer on one screen.</summary>
internal static class PlanCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var strict = common.Flag("--strict", "exit 3 when a promise is contradicted", "sortie 3 quand une promesse est contredite");
        var command = common.Verb(
            "plan", "the whole answer on one screen: promises, bill, contradictions, stated figures",
            "toute la réponse sur un écran : promesses, facture, contradictions, chiffres",
            common.File, common.Env, common.Set, common.Json, strict, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(strict), common));
        return command;
    }

    private static int Run(Verb verb, bool strict, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var environment = verb.Chosen(system).Environment;
        var dossier = Reading.All(system, common.Day(verb.Parse));
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, PlanJson.Of(dossier));
        else PlanPrinter.Write(verb.Page, dossier, environment, verb.Given);
        return strict && dossier.BreaksAPromise ? ExitCode.PromiseMissed : ExitCode.Done;
    }
}
