using System.CommandLine;
using System.Text.Json.Nodes;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Focus;
using Jauge.Pricing.Usage;
using Jauge.Report.Cost;
using Jauge.Report.Csv;
using Jauge.Report.Json;
using Jauge.Report.Layout;
using Jauge.Simulation;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge cost FILE</c>: what does it cost?</summary>
internal static class CostCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new CostOptions(common);
        var command = common.Verb(
            "cost", "what does it cost? the bill, per month and year, in any breakdown",
            "combien cela coûte-t-il ? la facture, par mois et par an, sous tout angle",
            common.File, common.Env, common.Set, options.By, options.At, options.Prices, options.Explain, options.Vat, options.Expected,
            options.Period, options.Format, common.Json,
            common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, CostOptions options, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var view = options.View(verb.Parse, chosen.Spec);
        if (Unused(view.By, chosen) is { } unused) throw unused;
        var bill = new Pricer(system.Catalog)
            .Price(chosen, SystemUsage.Of(chosen, view.At ?? LoadPoint.Average, ExpectedMonth.Averages(chosen)), view.Basis);
        switch (verb.IsJson ? "json" : verb.Parse.GetValue(options.Format))
        {
            case "json":
                JsonTree.Write(verb.Shell.Out,
                    options.IsOneBill(verb.Parse) ? BillJson.Of(bill) : Json(verb, options, system, chosen));
                break;
            case "csv":
                BillCsv.Write(verb.Shell.Out, bill, common.Language);
                break;
            case "focus":
                FocusCsv.Write(verb.Shell.Out, FocusExport.Rows(bill, common.Day(verb.Parse), RangeEnd.High, common.Language));
                break;
            case "markdown":
                Write(new MarkdownPage(verb.Shell.Out, common.Language), verb, options, system, chosen, bill, view);
                break;
            default:
                Write(verb.Page, verb, options, system, chosen, bill, view);
                break;
        }

        return ExitCode.Done;
    }

    private static JsonObject Json(Verb verb, CostOptions options, LoadedSystem system, Deployment chosen)
    {
        var json = CostJson.Of(Reading.Cost(system, chosen));
        if (verb.Parse.GetValue(options.Expected) || options.PeriodOf(verb.Parse) is not null)
            json["expected"] = ExpectedCost.Json(system, chosen, options.PeriodOf(verb.Parse));
        return json;
    }

    /// <summary>A breakdown by a tag that no component has: there is nothing to break down.</summary>
    private static UserError? Unused(CostGrouping by, Deployment chosen)
    {
        if (by.Tag is not { } tag || chosen.Components.Any(c => c.Spec.Tags.ContainsKey(tag))) return null;
        var tags = chosen.Components.SelectMany(c => c.Spec.Tags.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        return new UserError(new($"no component has a tag '{tag}'", $"aucun composant n'a d'étiquette « {tag} »"),
            NearestName.Help(tag, tags) ?? (tags.Count == 0
                ? new("the file has no tags; a component may write tags: { service: shop }",
                    "le fichier n'a pas d'étiquettes ; un composant peut écrire tags: { service: shop }")
                : new($"its tags: {string.Join(", ", tags)}", $"ses étiquettes : {string.Join(", ", tags)}")));
    }

    private static void Write(Page page, Verb verb, CostOptions options, LoadedSystem system, Deployment chosen, MonthlyBill bill,
        CostView view)
    {
        // the phases of the project add up several environments
        var isOneEnough = verb.IsEnvironmentAsked && chosen.Spec.Phases.Count == 0;
        var costs = isOneEnough ? [Reading.Cost(system, chosen)] : Reading.Costs(system);
        var cost = costs.First(c => c.Deployment == chosen);
        CostPrinter.Write(page, cost, bill, view, costs);
        ExpectedCost.Write(page, system, chosen, cost.Average, verb.Parse.GetValue(options.Expected), options.PeriodOf(verb.Parse));
        if (!verb.IsEnvironmentAsked) CostPrinter.WriteEnvironments(page, costs);
    }
}
