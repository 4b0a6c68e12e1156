using Jauge.Core;
using Jauge.Rendering.Terraform.Aws.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What watches over all components: budgets, and backups that a service does not keep by itself.</summary>
internal sealed class AwsOversight(AwsSite site)
{
    private const int MostContinuousDays = 35;
    private const double MonthsOfYear = 12;

    internal IEnumerable<ModuleCall> Calls() => Budgets().Append(Backups()).OfType<ModuleCall>();

    /// <summary>Mailboxes of the description's channels, else those of its contacts.</summary>
    internal static IEnumerable<HclValue> Emails(AwsSite site)
    {
        var spec = site.Context.Deployment.Spec;
        var channels = spec.Channels.Values.Select(c => c.Email).OfType<string>().Distinct().ToList();
        return (channels.Count > 0
            ? channels
            : [.. spec.Contacts.Values.Where(c => c.Contains('@', StringComparison.Ordinal)).Distinct().Take(1)]).Select(e => (HclValue)e);
    }

    private IEnumerable<ModuleCall> Budgets()
    {
        var spec = site.Context.Deployment.Spec;
        var budgets = spec.Budgets.Where(b => b.Value.Providers.Count == 0 || b.Value.Providers.Contains("aws"))
            .Select(b => (b.Key, b.Value)).ToList();
        if (spec.Budget is { } whole) budgets.Add(("total", whole));
        foreach (var (name, budget) in budgets)
            if (Dollars(name, budget) is { } limit) yield return Budget(name, budget, limit);
    }

    private ModuleCall Budget(string name, BudgetSpec budget, long limit)
    {
        var call = new ModuleCall($"aws_budget_{AwsSite.Identifier(name)}", new BudgetModule(site.Context.Language))
        {
            Title = new($"Budget: {budget.Title ?? name}", $"Budget : {budget.Title ?? name}"),
        };
        call.Wiring.Add("name", site.Names.Budget(name));
        call.Wiring.Add("emails", HclValue.Of("var.alarm_emails"));
        call.Wiring.Add("topic_arns",
            HclValue.List(
                [HclValue.Of("module.aws_notifications").At(HclValue.Of("var.aws_regions[0]")).Dot("topic_arns").Dot(Alarm.Warning)]));
        call.Numbers.Add("limit_usd", limit);
        call.Numbers.Add("tags_counted", Counted(budget));
        site.Context.Note(name,
            "{0}: AWS counts what AWS bills, by tags that somebody activates once in the billing console (system, environment, component, "
                + "team, category).",
            "{0} : AWS compte ce qu'AWS facture, par des étiquettes que quelqu'un active une fois dans la console de facturation (system, "
                + "environment, component, team, category).");
        return call;
    }

    private HclObject Counted(BudgetSpec budget)
    {
        (string Tag, EquatableList<string> Values)[] filters =
            [("category", budget.Categories), ("team", budget.Teams), ("component", budget.Components)];
        var counted = new HclObject();
        foreach (var (tag, values) in filters.Where(f => f.Values.Count > 0))
            counted.Add(tag, HclValue.List(values.Select(v => (HclValue)v)));
        if (counted.IsEmpty) counted.Add("system", HclValue.List([site.Context.System]));
        return counted;
    }

    // AWS counts in dollars: the upper end of what is foreseen, at the rate of the description
    private long? Dollars(string name, BudgetSpec budget)
    {
        var monthly = (decimal)budget.Limit.Value.High * 365 * 86400 / (decimal)MonthsOfYear;
        var currency = budget.Limit.Currency?.Code;
        if (currency == "USD") return (long)Math.Round(monthly);
        if (site.Context.Deployment.Spec.ExchangeRates.GetValueOrDefault("USD") is { } rate)
            return (long)Math.Round(monthly / (decimal)rate.Rate.Value.High);
        site.Context.Note(name, "{0}: AWS counts budgets in dollars, and the file has no rate; it is not rendered.",
            "{0} : AWS compte les budgets en dollars, et le fichier n'a pas de cours ; il n'est pas rendu.");
        return null;
    }

    private ModuleCall? Backups()
    {
        var kept = site.Components.Select(c => (Component: c, Plan: Plan(c))).Where(p => p.Plan is not null).ToList();
        if (kept.Count == 0) return null;
        var (plans, resources) = (new HclObject(), new HclObject());
        foreach (var (component, plan) in kept)
        {
            plans.Add(component.Name, plan);
            resources.Add(component.Name,
                HclValue.Of($"module.{AwsSite.Identifier(component.Name)}").At(HclValue.Of("var.aws_regions[0]")).Dot("arn"));
        }

        var call = new ModuleCall("aws_backup", new BackupModule(site.Context.Language))
        {
            Title = new("Backups kept apart", "Sauvegardes gardées à part"),
        };
        call.Wiring.Add("region", HclValue.Of("var.aws_regions[0]"));
        call.Wiring.Add("name", site.Names.BackupVault);
        call.Wiring.Add("role_name", site.Names.RolePrefix("backup"));
        call.Wiring.Add("resources", resources);
        call.Numbers.Add("plans", plans);
        return call;
    }

    // the services keep a day's backups for 35 days at most, beside the data: what is longer goes to a vault
    private HclObject? Plan(DeployedComponent component)
    {
        if (component is not { Offering.Id: "aws/rds-postgresql" or "aws/aurora-postgresql",
            Spec.Backups: { Keep.TotalDays: > MostContinuousDays } backups }) return null;
        if (!component.Regions.Contains(site.Home)) return null;
        return new()
        {
            { "schedule", "cron(0 4 * * ? *)" },
            { "keep_days", (long)Math.Ceiling(backups.Keep!.Value.TotalDays) },
            { "continuous", false },
        };
    }
}
