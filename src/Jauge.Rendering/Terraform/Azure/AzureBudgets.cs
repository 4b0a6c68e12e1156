using Jauge.Core;
using Jauge.Rendering.Terraform.Azure.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>The description's budgets, as far as they are spent in Azure.</summary>
internal sealed class AzureBudgets(AzureSite site)
{
    /// <summary>The module; null where no budget is spent in Azure alone.</summary>
    internal ModuleCall? Call()
    {
        var budgets = new HclObject();
        foreach (var (name, budget) in Counted()) budgets.Add(AzureAlerts.Key(name), Value(name, budget));
        if (budgets.IsEmpty) return null;
        var call = new ModuleCall("budgets", new Budgets(site.Context.Language)) { Title = new("Budgets", "Budgets") };
        call.Wiring.Add("resource_group_id", HclValue.Of("azurerm_resource_group.main.id"));
        call.Numbers.Add("budgets", budgets);
        var emails = site.Context.Deployment.Spec.Channels.Values.Select(c => c.Email).OfType<string>().Distinct().ToList();
        if (emails.Count > 0) call.Numbers.Add("emails", HclValue.List(emails.Select(e => (HclValue)e)));
        return call;
    }

    private bool IsAlone => site.Context.Deployment.Components.All(c => c.Provider is "azure" or "any");

    private IEnumerable<(string Name, BudgetSpec Budget)> Counted()
    {
        var spec = site.Context.Deployment.Spec;
        if (spec.Budget is { } whole && IsAlone) yield return ("total", whole);
        else if (spec.Budget is not null) Unseen("budget");
        foreach (var (name, budget) in spec.Budgets)
            if (budget.Providers.Count == 0 ? IsAlone : budget.Providers.All(p => p == "azure")) yield return (name, budget);
            else if (budget.Providers.Contains("azure")) Unseen(name);
    }

    private void Unseen(string name) =>
        site.Context.Note(name,
            "{0}: a budget over several providers cannot be watched by one of them; the bill of each has to be added up.",
        "{0} : un budget réparti sur plusieurs fournisseurs ne peut être surveillé par l'un d'eux ; il faut additionner leurs factures.");

    private HclObject Value(string name, BudgetSpec budget) => new()
    {
        { "name", site.Names.Budget(name) },
        { "amount", Math.Round(PerMonth(budget), 2), Currency(budget) },
        { "tags", Tags(budget) is { IsEmpty: false } tags ? tags : null },
    };

    private static decimal PerMonth(BudgetSpec budget) =>
        Units.TryParse($"{budget.Limit.Currency?.Code ?? "EUR"}/month", out var month, out _) ? budget.Limit.In(month).High : 0;

    private string? Currency(BudgetSpec budget) => budget.Limit.Currency is { } currency
        ? site.Context.Say($"{currency.Code}; Azure counts in the currency of the subscription.",
            $"{currency.Code} ; Azure compte dans la monnaie de l'abonnement.") : null;

    private static HclObject Tags(BudgetSpec budget)
    {
        var tags = new HclObject();
        foreach (var (tag, values) in new[] { ("team", budget.Teams), ("component", budget.Components), ("category", budget.Categories) })
            if (values.Count > 0) tags.Add(tag, HclValue.List(values.Select(v => (HclValue)v)));
        return tags;
    }
}
