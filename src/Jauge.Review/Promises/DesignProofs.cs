using Jauge.Core;
using Jauge.Pricing.Budgets;
using Jauge.Review.Availability;
using Jauge.Review.Capacity;
using Jauge.Review.Reading;
using Jauge.Review.Recovery;
using Jauge.Review.Scaling;

namespace Jauge.Review.Promises;

/// <summary>Promises that the design keeps, with the numbers that show it. Asked only where no rule objects.</summary>
internal static class DesignProofs
{
    /// <summary>The proof of a promise; null where the design alone cannot tell.</summary>
    public static Text? Of(ReviewContext context, string path) => path switch
    {
        "promises.availability" => Availability(context),
        "promises.scale-out" => ScaleOut(context),
        "promises.recovery.rpo" => LittleLoss(context),
        "promises.recovery.rto" => QuickReturn(context),
        "promises.failover" => TakesOver(context),
        _ => context.Cost.Budgets.FirstOrDefault(b => b.Path == path) is { } budget ? Budget(budget) : null,
    };

    /// <summary>What is open, and what is known of it already.</summary>
    public static Text Hint(ReviewContext context, Promise promise) =>
        Known(context, promise.Path) is { } known ? Text.Format($"{promise.Open} {known}", $"{promise.Open} {known}") : promise.Open;

    private static Text? Known(ReviewContext context, string path)
    {
        if (path == "promises.availability" && CompositeAvailability.Of(context) is { } composite)
            return Text.Format($"The service levels that are published allow it: {composite.Show()}.{composite.Bound()}",
                $"Les niveaux de service publiés le permettent : {composite.Show()}.{composite.Bound()}");
        if (path.StartsWith("promises.latency.", StringComparison.Ordinal)
            && RequestTimes.Of(context.Deployment).Answer is > 0 and var answer)
            return Text.Format($"Without any waiting the mean answer takes {Figures.Time(Figures.Seconds(answer))}.",
                $"Sans aucune attente, la réponse moyenne prend {Figures.Time(Figures.Seconds(answer))}.");
        return path == "promises.throughput" && CapacityBound.Of(context).MinBy(b => b.PerSecond) is { } bound ? Narrowest(bound) : null;
    }

    private static Text Narrowest(CapacityBound bound) => bound.IsCores
        ? Text.Format($"The narrowest bound is {bound.Component.Name}'s {bound.Servers:#,0.##} vCPU: {bound.PerSecond:N0}/s if its stated times are processor time.", $"La borne la plus étroite est celle des {bound.Servers:#,0.##} vCPU de {bound.Component.Name} : {bound.PerSecond:N0}/s si ses temps sont du temps de processeur.")
        : Text.Format($"The narrowest bound is {bound.Component.Name}'s {bound.Servers:N0} slots: {bound.PerSecond:N0}/s.",
            $"La borne la plus étroite est celle des {bound.Servers:N0} places de {bound.Component.Name} : {bound.PerSecond:N0}/s.");

    private static Text? Availability(ReviewContext context) => CompositeAvailability.Of(context) is { Unknown.Count: 0 } composite
        ? Text.Format($"The providers stand behind {composite.Show()}.", $"Les fournisseurs répondent de {composite.Show()}.")
        : null;

    private static Text? ScaleOut(ReviewContext context) => context.ScaleOut is { Planned: { } step } planned
        ? Text.Format(
            $"Planned, for a load whose hour is known: {planned.Component.Name} runs {step.Replicas} replicas from {Figures.Time(step.At)} on.", $"Prévu, pour une charge dont l'heure est connue : {planned.Component.Name} tourne à {step.Replicas} répliques à partir de {Figures.Time(step.At)}.")
        : Climb(context);

    private static Text? Climb(ReviewContext context) =>
        context.ScaleOut is { Forecast: { Worst.ReadyAt: { } worst, Earliest.ReadyAt: { } earliest } } reading
        ? Text.Format(
            $"The autoscaler climbs {reading.Ladder()}, and all replicas serve after {Figures.Times(new(earliest, worst))}.",
            $"L'autoscaler monte {reading.Ladder()}, et toutes les répliques servent après {Figures.Times(new(earliest, worst))}.")
        : null;

    private static Text? LittleLoss(ReviewContext context)
    {
        var losses = DataLoss.Of(context).ToList();
        if (losses.Count == 0 || losses.Exists(l => l.AfterRestore is null)) return null;
        return Figures.Join("; ", losses.Select(l => Text.Format(
            $"{l.Component.Name} loses up to {Figures.Time(l.AfterRestore!.Value)} of work within its region",
            $"{l.Component.Name} perd jusqu'à {Figures.Time(l.AfterRestore!.Value)} de travail dans sa région")));
    }

    private static Text? QuickReturn(ReviewContext context)
    {
        var tested = DataLoss.Of(context)
            .Select(l =>
                (l.Component.Name, Test: l.Component.Spec.Backups?.RestoreTest is { } t ? context.Spec.Calendar.GetValueOrDefault(t)?.Takes
                    : null)).ToList();
        if (tested.Count == 0 || tested.Exists(t => t.Test is null)) return null;
        return Figures.Join("; ",
            tested.Select(t =>
                Text.Format($"the restore of {t.Name} is rehearsed in {Figures.Time(t.Test!.Value)}",
                    $"la restauration de {t.Name} est répétée en {Figures.Time(t.Test!.Value)}")));
    }

    private static Text? TakesOver(ReviewContext context)
    {
        var known = TakeOver.Of(context).Select(t => Text.Format($"{t.Component.Name}: {t.Show()}", $"{t.Component.Name} : {t.Show()}"))
            .ToList();
        return known.Count == 0 ? null : Figures.Join("; ", known);
    }

    private static Text? Budget(BudgetVerdict budget) => budget.State != BudgetState.Kept ? null : Text.Format(
        $"{Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} at the stated averages, {Figures.PerMonth(budget.AtMaximum.High, budget.Currency)} at the most replicas.",
        $"{Figures.PerMonth(budget.AtAverage.Bounds, budget.Currency)} aux moyennes indiquées, {Figures.PerMonth(budget.AtMaximum.High, budget.Currency)} au maximum de répliques.");
}
