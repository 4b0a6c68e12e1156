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

    private FocusRow Step(TierStep step) => Row(charge.Category, Words($"{charge.Title}", $"{charge.Title}"), Priced(step.Price, step.Quantity)) with
    {
        ConsumedQuantity = step.Quantity,
        Sku = SkuOf(step.Price),
    };

    private IEnumerable<FocusRow> Granted(MeteredQuantity metered)
    {
        if (metered.Granted == 0) return [];
        var free = Price(metered.Granted, FocusUnits.Of(charge.Unit), 0, 0, 0);
        var row = Row(PricingCategory.Other, Words($"{charge.Title}: free grant", $"{charge.Title} : part gratuite"), free);
        return [row with { ConsumedQuantity = metered.Granted, Sku = new FocusSku(SkuId, null, charge.Title.In(language), null) }];
    }

    private IEnumerable<FocusRow> Quoted()
    {
        var amount = end == RangeEnd.Low ? charge.Cost.Low : charge.Cost.High;
        var row = Row(PricingCategory.Other, charge.Title.In(language), Price(1, FocusUnits.Months, amount, amount, amount));
        return amount == 0 ? [] : [row with { ChargeCategory = FocusChargeCategory.Purchase }];
    }

    /// <summary>Usage that is paid for by the commitment, and the month's instalment of the commitment itself.</summary>
    private IEnumerable<FocusRow> Committed(MeteredQuantity metered)
    {
        var tiers = metered.Steps.Select(s => s.Price).ToList();
        var list = charge.OnDemandTiers is [{ Unit: var unit, Currency: var currency }, ..] && unit == tiers[0].Unit && currency == charge.Currency ? charge.OnDemandTiers : [.. tiers];
        var covered = TierSegment.Split(list, tiers, metered.Used - metered.Granted).Select(Covered).ToList();
        return covered.Count == 0 ? [] : covered.Append(Instalment(metered.Amount));
    }

    private FocusRow Covered(TierSegment segment)
    {
        var price = Price(segment.Quantity, FocusUnits.Of(charge.Unit), segment.List.Amount, 0, segment.Quantity * segment.Committed.Amount);
        var isSpend = IsSpend(charge.Commitment!);
        return Row(PricingCategory.Committed, Words($"{charge.Title}, covered by {charge.Commitment!.Title}", $"{charge.Title}, couvert par {charge.Commitment!.Title}"), price) with
        {
            ConsumedQuantity = segment.Quantity,
            Sku = SkuOf(segment.Committed),
            Commitment = CommitmentOf("Used", isSpend ? price.EffectiveCost : segment.Quantity, isSpend ? bill.Currency.Code : price.Unit),
        };
    }

    private FocusRow Instalment(decimal amount)
    {
        var price = Price(1, FocusUnits.Months, amount, amount, 0);
        return Row(PricingCategory.Standard, Words($"{charge.Commitment!.Title}: one month for {charge.Title}", $"{charge.Commitment!.Title} : un mois pour {charge.Title}"), price) with
        {
            ChargeCategory = FocusChargeCategory.Purchase,
            Commitment = CommitmentOf(null, price.BilledCost, bill.Currency.Code),
        };
    }

    private FocusCommitment CommitmentOf(string? status, decimal quantity, string unit)
    {
        var (commitment, isSpend) = (charge.Commitment!, IsSpend(charge.Commitment!));
        return new FocusCommitment(
            $"{charge.Component.Path}/{commitment.Name}/{charge.Region}", commitment.Title.In(language), isSpend ? "Spend" : "Usage", isSpend ? "Savings Plan" : "Reservation", status, quantity, unit);
    }

    private static bool IsSpend(Commitment commitment) => commitment.Term is PriceTerm.Savings1Year or PriceTerm.Savings3Years;

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

    private string SkuId => string.Join('/', new[] { charge.Component.Offering.Id, charge.Meter!.Sku == SkuMode.BySku ? charge.Component.Sku?.Id : null, charge.Meter.Name }.OfType<string>());

    private FocusSku SkuOf(Price price) => new(
        SkuId, FormattableString.Invariant($"{SkuId}/{price.Region}/{(price.Term == PriceTerm.OnDemand ? "on-demand" : price.Term.Word())}/{price.From:0.############}"),
        charge.Meter!.Title.In(language),
        FocusJson.Of([("x_AsOf", price.AsOf?.ToString("yyyy-MM-dd", null)), ("x_PriceRegion", price.Region), ("x_Source", price.Source.At)]));

    private string Words(FormattableString english, FormattableString french) => Text.Format(english, french).In(language);

    private FocusRow Row(PricingCategory category, string description, FocusPrice price)
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
