using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Focus;

/// <summary>The rows of one charge.</summary>
internal sealed class FocusRowWriter(MonthlyBill bill, Charge charge, DateOnly month, RangeEnd end, Language language)
{
    private readonly decimal _rate = bill.RateOf(charge).ToDecimal();
    private readonly FocusSkus _skus = new(charge, language);

    public IEnumerable<FocusRow> Rows()
    {
        if (charge.Meter is null) return Quoted();
        var metered = end == RangeEnd.Low ? charge.Low! : charge.High!;
        return Granted(metered)
            .Concat(charge.Category == PricingCategory.Committed ? Committed(metered)
                : metered.Steps.Where(s => s.Quantity > 0).Select(Step));
    }

    private FocusRow Step(TierStep step) =>
        Row(charge.Category, charge.Title.In(language), Priced(step.Price, step.Quantity), _skus.Of(step.Price))
            with { ConsumedQuantity = step.Quantity };

    private IEnumerable<FocusRow> Granted(MeteredQuantity metered)
    {
        if (metered.Granted == 0) return [];
        var free = Price(metered.Granted, FocusUnits.Of(charge.Unit), 0, 0, 0);
        var description = Words($"{charge.Title}: free grant", $"{charge.Title} : part gratuite");
        return [Row(PricingCategory.Other, description, free, _skus.Free()) with { ConsumedQuantity = metered.Granted }];
    }

    private IEnumerable<FocusRow> Quoted()
    {
        var amount = end == RangeEnd.Low ? charge.Cost.Low : charge.Cost.High;
        var row = Row(PricingCategory.Other, charge.Title.In(language), Price(1, FocusUnits.Months, amount, amount, amount),
            _skus.Quoted());
        return amount == 0 ? [] : [row with { ChargeCategory = FocusChargeCategory.Purchase }];
    }

    /// <summary>Usage that is paid for by the commitment, and the month's instalment of the commitment itself.</summary>
    private IEnumerable<FocusRow> Committed(MeteredQuantity metered)
    {
        var covered = Segments(metered).ToList();
        return covered.Count == 0 ? [] : covered.Select(Covered).Append(Instalment(metered.Amount, covered));
    }

    /// <summary>Usage is measured by the unit of the price on demand, even where the commitment is sold by another one, such as
    /// months.</summary>
    private IEnumerable<TierSegment> Segments(MeteredQuantity metered)
    {
        var tiers = metered.Steps.Select(s => s.Price).ToList();
        var unit = tiers[0].Unit;
        var isComparable = charge.OnDemandTiers.FirstOrDefault() is { } first && first.Unit.Dimension == unit.Dimension
            && first.Currency == charge.Currency;
        var list = isComparable ? charge.OnDemandTiers : [.. tiers];
        var scale = (unit.Factor / list[0].Unit.Factor).ToDecimal();
        var committed = tiers.Select(t => t with { From = t.From * scale, Amount = t.Amount / scale }).ToList();
        return TierSegment.Split(list, committed, (metered.Used - metered.Granted) * scale);
    }

    private FocusRow Covered(TierSegment segment)
    {
        var price = Price(segment.Quantity, FocusUnits.Of(segment.List.Unit.Symbol), segment.List.Amount, 0,
            segment.Quantity * segment.Committed.Amount);
        var description =
            Words($"{charge.Title}, covered by {charge.Commitment!.Title}", $"{charge.Title}, couvert par {charge.Commitment!.Title}");
        return Row(PricingCategory.Committed, description, price, _skus.Of(segment.List)) with
        {
            ConsumedQuantity = segment.Quantity,
            Commitment = CommitmentOf("Used", price.EffectiveCost, segment.Quantity, price.Unit),
        };
    }

    private FocusRow Instalment(decimal amount, List<TierSegment> covered)
    {
        var price = Price(1, FocusUnits.Months, amount, amount, 0);
        var description =
            Words($"{charge.Commitment!.Title}: one month for {charge.Title}", $"{charge.Commitment!.Title} : un mois pour {charge.Title}");
        return Row(PricingCategory.Standard, description, price, _skus.Commitment()) with
        {
            ChargeCategory = FocusChargeCategory.Purchase,
            Commitment = CommitmentOf(null, price.BilledCost, covered.Sum(c => c.Quantity), FocusUnits.Of(covered[0].List.Unit.Symbol)),
        };
    }

    /// <summary>A savings plan is measured in money, a reservation in what it reserves; all rows of one commitment by the same
    /// measure.</summary>
    private FocusCommitment CommitmentOf(string? status, decimal cost, decimal quantity, string unit)
    {
        var commitment = charge.Commitment!;
        var (id, title) =
            ($"{charge.Component.Path}/{commitment.Name}/{charge.Meter!.Name}/{charge.Region}", commitment.Title.In(language));
        return commitment.Term is PriceTerm.Savings1Year or PriceTerm.Savings3Years
            ? new FocusCommitment(id, title, "Spend", "Savings Plan", status, cost, bill.Currency.Code)
            : new FocusCommitment(id, title, "Usage", "Reservation", status, quantity, unit);
    }

    private FocusPrice Priced(Price price, decimal quantity) =>
        Price(quantity, FocusUnits.Of(charge.Unit), price.Amount, quantity * price.Amount, quantity * price.Amount);

    /// <summary>Price and costs in the bill's currency; a cost is the product of the converted price, so that the row's own numbers agree
    /// to the last digit.</summary>
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
            Tags = Tags(component),
        };
    }

    /// <summary>The file's own tags win over those that the description implies.</summary>
    private static string? Tags(DeployedComponent component) => FocusJson.Of(
    [
        .. component.Spec.Tags.Select(t => (t.Key, (string?)t.Value)), ("category", component.Spec.Category), ("component", component.Name),
        ("team", component.Spec.Team),
    ]);
}
