using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Focus;

/// <summary>The rows of one charge.</summary>
internal sealed class FocusRowWriter(MonthlyBill bill, Charge charge, DateOnly month, RangeEnd end, Language language)
{
    private readonly decimal _rate = bill.RateOf(charge).ToDecimal();

    public IEnumerable<FocusRow> Rows()
    {
        if (charge.Meter is null) return Quoted();
        var metered = end == RangeEnd.Low ? charge.Low! : charge.High!;
        return Granted(metered).Concat(charge.Category == PricingCategory.Committed ? Committed(metered) : metered.Steps.Where(s => s.Quantity > 0).Select(Step));
    }

    private FocusRow Step(TierStep step) =>
        Row(charge.Category, charge.Title.In(language), Priced(step.Price, step.Quantity), SkuOf(step.Price)) with { ConsumedQuantity = step.Quantity };

    private IEnumerable<FocusRow> Granted(MeteredQuantity metered)
    {
        if (metered.Granted == 0) return [];
        var free = Price(metered.Granted, FocusUnits.Of(charge.Unit), 0, 0, 0);
        var sku = new FocusSku(SkuId, $"{SkuId}/free", charge.Title.In(language), null);
        return [Row(PricingCategory.Other, Words($"{charge.Title}: free grant", $"{charge.Title} : part gratuite"), free, sku) with { ConsumedQuantity = metered.Granted }];
    }

    private IEnumerable<FocusRow> Quoted()
    {
        var amount = end == RangeEnd.Low ? charge.Cost.Low : charge.Cost.High;
        var sku = new FocusSku(SkuFor("quoted"), SkuFor("quoted"), charge.Title.In(language), null);
        var row = Row(PricingCategory.Other, charge.Title.In(language), Price(1, FocusUnits.Months, amount, amount, amount), sku);
        return amount == 0 ? [] : [row with { ChargeCategory = FocusChargeCategory.Purchase }];
    }

    /// <summary>Usage that is paid for by the commitment, and the month's instalment of the commitment itself.</summary>
    private IEnumerable<FocusRow> Committed(MeteredQuantity metered)
    {
        var covered = Segments(metered).ToList();
        return covered.Count == 0 ? [] : covered.Select(Covered).Append(Instalment(metered.Amount, covered));
    }

    /// <summary>Usage is measured by the unit of the price on demand, even where the commitment is sold by another one, such as months.</summary>
    private IEnumerable<TierSegment> Segments(MeteredQuantity metered)
    {
        var tiers = metered.Steps.Select(s => s.Price).ToList();
        var unit = tiers[0].Unit;
        var isComparable = charge.OnDemandTiers.FirstOrDefault() is { } first && first.Unit.Dimension == unit.Dimension && first.Currency == charge.Currency;
        var list = isComparable ? charge.OnDemandTiers : [.. tiers];
        var scale = (unit.Factor / list[0].Unit.Factor).ToDecimal();
        return TierSegment.Split(list, [.. tiers.Select(t => t with { From = t.From * scale, Amount = t.Amount / scale })], (metered.Used - metered.Granted) * scale);
    }

    private FocusRow Covered(TierSegment segment)
    {
        var price = Price(segment.Quantity, FocusUnits.Of(segment.List.Unit.Symbol), segment.List.Amount, 0, segment.Quantity * segment.Committed.Amount);
        return Row(PricingCategory.Committed, Words($"{charge.Title}, covered by {charge.Commitment!.Title}", $"{charge.Title}, couvert par {charge.Commitment!.Title}"), price, SkuOf(segment.List)) with
        {
            ConsumedQuantity = segment.Quantity,
            Commitment = CommitmentOf("Used", price.EffectiveCost, segment.Quantity, price.Unit),
        };
    }

    private FocusRow Instalment(decimal amount, List<TierSegment> covered)
    {
        var id = SkuFor(charge.Commitment!.Name);
        var sku = new FocusSku(id, $"{id}/{charge.Meter!.Name}/{charge.Region}", charge.Title.In(language), null);
        var price = Price(1, FocusUnits.Months, amount, amount, 0);
        return Row(PricingCategory.Standard, Words($"{charge.Commitment!.Title}: one month for {charge.Title}", $"{charge.Commitment!.Title} : un mois pour {charge.Title}"), price, sku) with
        {
            ChargeCategory = FocusChargeCategory.Purchase,
            Commitment = CommitmentOf(null, price.BilledCost, covered.Sum(c => c.Quantity), FocusUnits.Of(covered[0].List.Unit.Symbol)),
        };
    }

    /// <summary>A savings plan is measured in money, a reservation in what it reserves; all rows of one commitment by the same measure.</summary>
    private FocusCommitment CommitmentOf(string? status, decimal cost, decimal quantity, string unit)
    {
        var commitment = charge.Commitment!;
        var (id, title) = ($"{charge.Component.Path}/{commitment.Name}/{charge.Meter!.Name}/{charge.Region}", commitment.Title.In(language));
        return commitment.Term is PriceTerm.Savings1Year or PriceTerm.Savings3Years
            ? new FocusCommitment(id, title, "Spend", "Savings Plan", status, cost, bill.Currency.Code)
            : new FocusCommitment(id, title, "Usage", "Reservation", status, quantity, unit);
    }

    private FocusPrice Priced(Price price, decimal quantity) =>
        Price(quantity, FocusUnits.Of(charge.Unit), price.Amount, quantity * price.Amount, quantity * price.Amount);

    /// <summary>Unit price and costs in the price's currency become those of the bill; each cost is the product of the converted price, so that the row's own numbers agree.</summary>
    private FocusPrice Price(decimal quantity, string unit, decimal unitPrice, decimal billed, decimal effective)
    {
        var listed = unitPrice * _rate;
        decimal InBill(decimal cost) => cost == quantity * unitPrice ? quantity * listed : cost * _rate;
        return new FocusPrice(quantity, unit, listed, InBill(billed), InBill(effective))
        {
            PricingCurrency = charge.Currency,
            PricingCurrencyListUnitPrice = unitPrice,
            PricingCurrencyEffectiveCost = effective,
        };
    }

    private string SkuId => SkuFor(charge.Meter!.Name);

    private string SkuFor(string name) =>
        string.Join('/', new[] { charge.Component.Offering.Id, charge.Meter is null or { Sku: SkuMode.BySku } ? charge.Component.Sku?.Id : null, name }.OfType<string>());

    private FocusSku SkuOf(Price price) => new(
        SkuId, FormattableString.Invariant($"{SkuId}/{price.Region}/{(price.Term == PriceTerm.OnDemand ? "on-demand" : price.Term.Word())}/{price.From:0.############}"),
        charge.Meter!.Title.In(language),
        FocusJson.Of([("AsOf", price.AsOf?.ToString("yyyy-MM-dd", null)), ("F_InstanceType", charge.Meter!.Sku == SkuMode.BySku ? charge.Component.Sku?.Id : null), ("PriceRegion", price.Region), ("Source", price.Source.At)]));

    private string Words(FormattableString english, FormattableString french) => Text.Format(english, french).In(language);

    private FocusRow Row(PricingCategory category, string description, FocusPrice price, FocusSku sku)
    {
        var (component, spec) = (charge.Component, charge.Component.Spec);
        var start = new DateOnly(month.Year, month.Month, 1);
        var region = component.Offering.Provider.Regions.GetValueOrDefault(charge.Region.Region);
        return new FocusRow
        {
            BillingAccountId = bill.System,
            BillingAccountName = bill.System,
            SubAccount = bill.Environment,
            BillingCurrency = bill.Currency,
            PeriodStart = start,
            PeriodEnd = start.AddMonths(1),
            ChargeCategory = FocusChargeCategory.Usage,
            ChargeDescription = description,
            PricingCategory = category,
            Price = price,
            Sku = sku,
            ProviderName = component.Offering.Provider.Title.In(language),
            RegionId = region?.Id,
            RegionName = region?.Title.In(language),
            ResourceId = $"{component.Path}/{charge.Region}",
            ResourceName = spec.Title ?? component.Name,
            ResourceType = component.Offering.Title.In(language),
            ServiceCategory = component.Offering.Service.Category,
            ServiceName = component.Offering.Service.Name,
            Tags = FocusJson.Of([.. spec.Tags.Select(t => (t.Key, (string?)t.Value)), ("category", spec.Category), ("component", component.Name), ("team", spec.Team)]),
        };
    }
}
