using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Report.Layout;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Report;

/// <summary>What things are called in the two languages.</summary>
public static class Names
{
    /// <summary>What people call a system: its title, else its identifier.</summary>
    public static string Of(SystemSpec spec) => spec.Title ?? spec.System;

    /// <summary>Writes whose page it is: the system, its environment, and what the command line has set in it.</summary>
    internal static void Head(Page page, Deployment deployment)
    {
        page.Title($"{Of(deployment.Spec)} · {deployment.Environment}");
        foreach (var setting in deployment.Document.SettingsOf(deployment.Environment))
            page.Paragraph((page.Say("with", "avec") + $" {setting.Path} = {setting.Value}").In(Ink.Accent));
    }

    internal static string Of(Page page, LoadPoint at) => at switch
    {
        LoadPoint.Minimum => page.Say("at the fewest replicas", "au minimum de répliques"),
        LoadPoint.Maximum => page.Say("at the most replicas", "au maximum de répliques"),
        LoadPoint.Average => page.Say("at the average load", "à la charge moyenne"),
        _ => page.Say("as observed", "tel qu'observé"),
    };

    internal static string Of(Page page, PriceBasis basis) => basis == PriceBasis.Quoted
        ? page.Say("prices quoted in the file, list prices elsewhere", "prix cités par le fichier, prix publics ailleurs")
        : page.Say("list prices", "prix publics");

    /// <summary>The offering and its size.</summary>
    internal static string Of(Page page, DeployedComponent component) =>
        page.Say(component.Offering.Title) + (component.Sku is { } sku ? $" · {sku.Id}" : "");
}
