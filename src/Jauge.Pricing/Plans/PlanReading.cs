using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Scope;
using Jauge.Spec.Model;
using Jauge.Spec.Values;

namespace Jauge.Pricing.Plans;

/// <summary>Reads what plans bring in and what their customers cost.</summary>
internal sealed class PlanReading(EnvironmentCost cost, EnvironmentBills bills)
{
    private readonly CostScope _scope = new(bills);
    private readonly PaymentFees _fees = new(cost, bills.Catalog);

    /// <summary>One margin a plan, in the order of the file.</summary>
    public EquatableList<PlanMargin> Read() => [.. cost.Deployment.Spec.Plans.Select(p => Read(p.Key, p.Value))];

    /// <summary>All plans together; null when no plan states its customers, or a price has no rate to the bill's currency.</summary>
    public static PlanIncome? Income(EnvironmentCost cost)
    {
        var counted = cost.Plans.Where(p => p.Customers is not null).ToList();
        var paid = counted.Select(p => cost.Average.Convert(p.Revenue!, p.Currency, cost.Average.Currency)).ToList();
        if (counted.Count == 0 || paid.Any(p => p is null)) return null;
        return new PlanIncome(counted.Sum(p => p.Customers!.Value), Sums.Of([.. paid.OfType<Estimate>()]), cost.Average.Total);
    }

    private PlanMargin Read(string name, PlanSpec plan)
    {
        var currency = plan.Price.Currency ?? cost.Average.Currency;
        var price = plan.Price.PerMonth();
        var fee = _fees.Of(price, currency);
        return new PlanMargin(name, Text.Same(plan.Title ?? name), currency, price, plan.Customers)
        {
            Quotas = [.. plan.Quota.Select(q => Cost(q.Key, q.Value, currency))],
            PaymentFee = fee,
            BreakEvenCustomers = BreakEven(price - (fee ?? Estimate.Zero), currency),
        };
    }

    private QuotaCost Cost(string name, Quota quota, Currency currency)
    {
        try
        {
            return Costed(name, quota, currency);
        }
        catch (OverflowException)
        {
            return new QuotaCost(name, quota, null, null, MeterReader.TooLarge);
        }
    }

    private QuotaCost Costed(string name, Quota quota, Currency currency) => UnitCost(name) switch
    {
        QuantityValue { Quantity: var unit } when quota.Limit is { } limit => Cost(name, quota, unit, limit, currency),
        QuantityValue { Quantity: var unit } when unit.Value.UpperBound.Sign <= 0 => new QuotaCost(name, quota, unit, Estimate.Zero, null),
        QuantityValue { Quantity: var unit } => new QuotaCost(name, quota, unit, null, Unlimited),
        EvaluationFailure failure =>
            new QuotaCost(name, quota, null, null, failure.MissingName is { } missing ? Unseen(missing) : failure.Reason),
        _ => new QuotaCost(name, quota, null, null, NotMoney),
    };

    private QuotaCost Cost(string name, Quota quota, Quantity unit, Quantity limit, Currency currency)
    {
        var used = limit * unit;
        if (used.Dimension != Dimension.OfMoneyRate && used.Dimension != Dimension.OfMoney)
            return new QuotaCost(name, quota, unit, null, NotMoney);
        var perMonth = used.Dimension == Dimension.OfMoneyRate ? used.PerMonth() : used.Value;
        var converted = cost.Average.Convert(perMonth, used.Currency!.Value, currency);
        return new QuotaCost(name, quota, unit, converted, converted is null ? Conversion.NoRate(used.Currency.Value, currency) : null);
    }

    private Evaluation UnitCost(string name)
    {
        if (!cost.Deployment.Spec.PlanCosts.TryGetValue(name, out var spec)) return new EvaluationFailure(NoCost(name));
        var one = spec.Cost.Expression.Evaluate(_scope);
        if (one is not QuantityValue { Quantity: var sum } || spec.Per is not { } per) return one;
        return per.Value.MayBeZero ? new EvaluationFailure(NotMoney) : Value.Of(sum / per);
    }

    private Range<long>? BreakEven(Estimate net, Currency currency)
    {
        var bill = cost.Average.Sum(c => c.Component.Offering.Kind != OfferingKind.Payment);
        if (net.LowerBound.Sign <= 0 || cost.Average.Convert(bill, cost.Average.Currency, currency) is not { } due) return null;
        var customers = due / net;
        return customers.UpperBound >= long.MaxValue ? null
            : new Range<long>((long)customers.LowerBound.Ceiling().ToDecimal(), (long)customers.UpperBound.Ceiling().ToDecimal());
    }

    private static Text NoCost(string name) =>
        new($"`plan-costs` does not say what one unit of `{name}` costs",
            $"« plan-costs » ne dit pas ce que coûte une unité de « {name} »");

    private static Text Unseen(string name) =>
        new($"the expression names `{name}`, which has no value", $"l'expression nomme « {name} », qui n'a pas de valeur");

    private static Text NotMoney => new(
        "the cost of one unit times the quota is not an amount of money",
        "le coût d'une unité multiplié par le quota n'est pas une somme d'argent");

    private static Text Unlimited =>
        new("unlimited use, and each use costs something", "usage illimité, et chaque usage coûte quelque chose");
}
