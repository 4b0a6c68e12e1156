using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Shell;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Scripts;

/// <summary>What the month has cost so far, beside the budget.</summary>
internal sealed class CostScript(IReadOnlyList<EnvironmentPlan> plans)
{
    internal IEnumerable<BashScript> All() => !plans.Any(p => p.HasTerraform) ? []
        : [new("cost-analysis.sh", plans[0]
            .Context.Say("Says what the month has cost so far, beside the budget.",
                "Dit ce que le mois a coûté jusqu'ici, à côté du budget."), "")
        {
            Arms = [.. plans.Select(p => (p.Context.Environment, (IReadOnlyList<ShellStatement>)[.. Arm(p)]))],
            IsLocked = false,
        }];

    internal static IEnumerable<Step> Steps(EnvironmentPlan plan)
    {
        if (plan.Uses("azure")) yield return Step.Of("azure_costs", new AzureNames(plan.Context).ResourceGroup);
        if (plan.Uses("aws")) yield return Step.Of("aws_costs");
        if (plan.Budget is { } budget) yield return Step.Of("budget", Limit(plan, budget));
        foreach (var (name, part) in plan.Context.Deployment.Spec.Budgets)
            yield return Step.Of("budget", $"{Limit(plan, part.Limit)} ({part.Title ?? name})");
    }

    private static string Limit(EnvironmentPlan plan, Quantity limit) => plan.Context.Say(limit.ToString(),
        limit.ToString().Replace("/month", "/mois", StringComparison.Ordinal).Replace("/year", "/an", StringComparison.Ordinal));

    private static IEnumerable<ShellStatement> Arm(EnvironmentPlan plan)
    {
        List<ShellWord> tools =
            [.. plan.Uses("azure") ? ["az"] : Array.Empty<ShellWord>(), .. plan.Uses("aws") ? ["aws"] : Array.Empty<ShellWord>(), "jq"];
        yield return Run("need", [.. tools]);
        foreach (var step in Steps(plan)) yield return step.ToShell();
    }
}
