using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Report.Cost;
using Jauge.Report.Json;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge cost FILE</c>: what does it cost?</summary>
internal static class CostCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new CostOptions(common);
        Command command = new("cost", common.Say("what does it cost? the bill, per month and year, in any breakdown", "combien cela coûte-t-il ? la facture, par mois et par an, sous tout angle"))
        {
            common.File, common.Env, options.By, options.At, options.Prices, options.Explain, options.Vat, options.Format, common.Json, common.Catalog,
        };
        command.SetAction(parse => Run(new Verb(common, shell, parse), options));
        return command;
    }

    private static int Run(Verb verb, CostOptions options)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var view = options.View(verb.Parse, chosen.Spec);
        var cost = CostReading.Read(chosen, system.Catalog);
        var bill = new Pricer(system.Catalog).Price(chosen, SystemUsage.Of(chosen, view.At ?? LoadPoint.Average), view.Basis);
        switch (verb.IsJson ? "json" : verb.Parse.GetValue(options.Format))
        {
            case "json":
                JsonTree.Write(verb.Shell.Out, BillJson.Of(bill));
                break;
            default:
                CostPrinter.Write(verb.Page, cost, bill, view);
                break;
        }

        return ExitCode.Done;
    }
}
