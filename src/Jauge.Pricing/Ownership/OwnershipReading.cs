using Jauge.Core;
using Jauge.Pricing.Scope;
using Jauge.Spec.Model;

namespace Jauge.Pricing.Ownership;

/// <summary>Reads what a project costs besides one environment's bill.</summary>
internal static class OwnershipReading
{
    /// <summary>Costs of people; null when the file states none.</summary>
    public static PeopleCost? People(EnvironmentCost cost)
    {
        var people = cost.Deployment.Spec.People;
        return people.Count == 0 ? null : new PeopleCost(cost.Average.Currency, [.. people.Select(p => Item(p.Key, p.Value, cost))]);
    }

    /// <summary>One cost a phase, in the order of the file.</summary>
    public static EquatableList<PhaseCost> Phases(EnvironmentCost cost, PeopleCost? people, EnvironmentBills bills) =>
        [.. cost.Deployment.Spec.Phases.Select(p => Phase(p.Key, p.Value, people, bills))];

    /// <summary>All phases together; null when none says how long it lasts.</summary>
    public static OwnershipCost? Total(EquatableList<PhaseCost> phases, Currency currency)
    {
        var lasting = phases.Where(p => p.Months is not null).ToList();
        return lasting.Count == 0 ? null : new OwnershipCost(
            currency, Sums.Of([.. lasting.Select(p => p.Months!)]), Sums.Of([.. lasting.Select(p => p.Bills!)]),
            Sums.Of([.. lasting.Select(p => p.People!)]));
    }

    private static PeopleItem Item(string name, PeopleCostSpec spec, EnvironmentCost cost)
    {
        var currency = spec.Cost.Currency ?? cost.Average.Currency;
        var perYear = cost.Average.Convert(spec.Cost.PerMonth() * Estimate.Exact(12), currency, cost.Average.Currency);
        return new PeopleItem(name, Text.Same(spec.Title ?? name), perYear,
            perYear is null ? Conversion.NoRate(currency, cost.Average.Currency) : null);
    }

    private static PhaseCost Phase(string name, PhaseSpec phase, PeopleCost? people, EnvironmentBills bills)
    {
        EquatableList<string> environments = phase.Environments.Count > 0 ? phase.Environments : [.. bills.Document.Environments];
        var costs = environments.Select(bills.Find).OfType<EnvironmentCost>().Select(c => c.Average.Total);
        var share = (people?.PerMonth ?? Estimate.Zero) * Estimate.Exact(phase.People?.Value ?? 1);
        return new PhaseCost(name, Text.Same(phase.Title ?? name), environments, Months(name, phase), Sums.Of([.. costs]), share);
    }

    private static Estimate? Months(string name, PhaseSpec phase) => (phase.Lasts, phase.Between) switch
    {
        ({ } lasts, _) => Estimate.Between($"phases.{name}.lasts", InMonths(lasts.Low), InMonths(lasts.High)),
        (_, { } between) => Estimate.Exact(InMonths(between.High) - InMonths(between.Low)),
        _ => null,
    };

    private static Rational InMonths(TimeSpan time) => Durations.Seconds(time) / Durations.Seconds(Durations.Month);
}
