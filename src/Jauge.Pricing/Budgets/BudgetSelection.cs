using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Budgets;

/// <summary>Which components a budget is for.</summary>
public static class BudgetSelection
{
    /// <summary>Whether a component counts: it is no option, and every selector that the budget writes names it.</summary>
    public static bool Counts(this BudgetSpec budget, DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Optional != true
            && Names(budget.Providers, component.Provider) && Names(budget.Teams, component.Spec.Team)
            && Names(budget.Components, component.Name)
                && Names(budget.Categories, component.Spec.Category ?? component.Offering.Service.Category);
    }

    private static bool Names(EquatableList<string> selector, string? value) =>
        selector.Count == 0 || (value is not null && selector.Contains(value));
}
