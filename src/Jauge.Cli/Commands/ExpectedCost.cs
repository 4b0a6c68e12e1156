using System.Text.Json.Nodes;
using Jauge.Cli.Loading;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Report.Json;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;
using Jauge.Simulation;
using Jauge.Simulation.Analysis;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary>What <c>jauge cost</c> adds of the expected month: its replicas, and the bill at them beside the bill at the stated
/// averages.</summary>
internal static class ExpectedCost
{
    /// <summary>Prints it where it is asked for, or where the bill takes an average from it.</summary>
    public static void Write(Page page, LoadedSystem system, Deployment deployment, MonthlyBill average, bool isAsked, TimeSpan? period)
    {
        var taken = ExpectedMonth.Averages(deployment);
        if (!isAsked && period is null && taken.Count == 0) return;
        if (SystemSimulation.Obstacle(deployment) is { } obstacle)
        {
            page.Heading(page.Say("The expected month", "Le mois attendu"));
            page.Paragraph(page.Say(obstacle));
            return;
        }

        var month = MonthSimulation.Run(deployment, new() { Period = period ?? MonthOptions.Month });
        ExpectedPrinter.Write(page, month, taken, average.Total, Bill(system, deployment, month).Total, average.Currency);
    }

    /// <summary>The same as JSON; null where nothing can be simulated.</summary>
    public static JsonObject? Json(LoadedSystem system, Deployment deployment, TimeSpan? period)
    {
        if (SystemSimulation.Obstacle(deployment) is not null) return null;
        var month = MonthSimulation.Run(deployment, new() { Period = period ?? MonthOptions.Month });
        return ExpectedJson.Of(month, BillJson.Of(Bill(system, deployment, month)));
    }

    private static MonthlyBill Bill(LoadedSystem system, Deployment deployment, ExpectedLoad month)
    {
        var (stated, counted) = (SystemUsage.Of(deployment, LoadPoint.Average), ExpectedMonth.Averages(deployment, month));
        var usage = new SystemUsage(LoadPoint.Observed, stated.Components.ToEquatableMap(c => c.Key,
            c => counted.TryGetValue(c.Key, out var replicas) ? c.Value with { Replicas = Interval.Exactly(replicas) } : c.Value));
        return new Pricer(system.Catalog).Price(deployment, usage);
    }
}
