using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>Splits what a meter counts by the price at which it is bought: on demand, under a commitment, on the spot market.</summary>
internal sealed class MeterParts(DeployedComponent component, ComponentUsage usage)
{
    private static readonly Unit Months = new("month", Dimension.OfTime, BillingMonth.Seconds);

    private readonly MeterScope _scope = new(component, usage);
    private readonly MeterScope _fixed = MeterScope.OfFixedPart(component, usage);
    private readonly MeterScope _byMonth = new(component, usage) { TimeUnit = Months };

    /// <summary>The parts, which add up to what is used, or to more where a commitment is owed for more.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="used">What its formula comes to.</param>
    /// <param name="unit">Unit of its price; null where none is known.</param>
    public IEnumerable<MeterPart> Of(Meter meter, Quantity used, Unit? unit = null)
    {
        var byMonth = unit is { } priced && priced.Symbol.EndsWith(Months.Symbol, StringComparison.Ordinal);
        var all = new MeterPart(PriceTerm.OnDemand, used, new(() => meter.Quantity.Explain(byMonth ? _byMonth : _scope)));
        var spot = meter.Sku == SkuMode.BySku ? component.Spec.Spot ?? Ratio.Zero : Ratio.Zero;
        if (spot == Ratio.Zero) return Steady(meter, all, Ratio.One);
        var moving = Share(all, spot) with { Term = PriceTerm.Spot };
        return spot == Ratio.One ? [moving] : Steady(meter, Share(all, spot.Complement), spot.Complement).Append(moving);
    }

    /// <summary>The commitment of the file, where it covers this meter of this size.</summary>
    public Commitment? Commitment(Meter meter) =>
        component.Spec.Commitment is { } name && component.Offering.Commitments.TryGetValue(name, out var commitment)
        && commitment.Covers(meter.Name, component.Sku?.Id)
            ? commitment
            : null;

    /// <summary>A commitment covers what always runs and is owed for every hour; the rest is bought on demand.</summary>
    private IEnumerable<MeterPart> Steady(Meter meter, MeterPart onDemand, Ratio share)
    {
        if (Owed(meter, share) is not { } owed) return [onDemand];
        var excess = onDemand.Used - owed.Used;
        if (excess.Value.UpperBound.Sign <= 0) return [owed];
        return [owed, new MeterPart(PriceTerm.OnDemand, excess.WithValue(Estimate.Max(excess.Value, Estimate.Zero)), new(Beyond))];

        Text Beyond()
        {
            var all = onDemand.Arithmetic.Text;
            return Text.Format($"{all}, beyond {owed.Used} committed", $"{all}, au-delà de {owed.Used} engagés");
        }
    }

    private MeterPart? Owed(Meter meter, Ratio share)
    {
        if (Commitment(meter) is not { } commitment || meter.Quantity.Evaluate(_fixed) is not QuantityValue { Quantity: var least })
            return null;
        var owed = new MeterPart(commitment.Term, least, new(() => meter.Quantity.Explain(_fixed)));
        return least.Value.UpperBound.Sign == 0 ? null : share == Ratio.One ? owed : Share(owed, share);
    }

    private static MeterPart Share(MeterPart part, Ratio share) =>
        part with { Used = part.Used * Quantity.Plain(share.Value),
            Arithmetic = new(() => Text.Format($"({part.Arithmetic.Text}) × {share}", $"({part.Arithmetic.Text}) × {share}")) };
}
