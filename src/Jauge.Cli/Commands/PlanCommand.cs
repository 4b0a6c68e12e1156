using System.CommandLine;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Pricing;
using Jauge.Report.Cost;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge plan FILE</c>: the whole answer on one screen.</summary>
internal static class PlanCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        Option<bool> strict = new("--strict") { Description = common.Say("exit 3 when a promise is contradicted", "sortie 3 quand une promesse est contredite") };
        Command command = new("plan", common.Say("the whole answer: promises, bill, contradictions, stated figures", "toute la réponse : promesses, facture, contradictions, chiffres annoncés"))
        {
            common.File, common.Env, common.Json, common.Catalog, strict,
        };
        command.SetAction(parse => Run(new Verb(common, shell, parse)));
        return command;
    }

    private static int Run(Verb verb)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var cost = CostReading.Read(verb.Chosen(system), system.Catalog);
        CostPrinter.Write(verb.Page, cost, cost.Average, new CostView());
        return ExitCode.Done;
    }
}
