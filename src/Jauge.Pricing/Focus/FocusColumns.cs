using System.Globalization;
using Jauge.Core;

namespace Jauge.Pricing.Focus;

/// <summary>The 57 columns of the Cost and Usage dataset of FOCUS 1.2, in the order of the specification.</summary>
/// <remarks>Source: FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec, version 1.2 of 2025-05-29, specification/columns.</remarks>
public static class FocusColumns
{
    /// <summary>Every column; those that a plan cannot know are always null.</summary>
    public static EquatableList<FocusColumn> All { get; } =
    [
        Unknown("AvailabilityZone"),
        Required("BilledCost", r => Number(r.Price.BilledCost)),
        Required("BillingAccountId", r => r.BillingAccountId),
        Nullable("BillingAccountName", r => r.BillingAccountName),
        Unknown("BillingAccountType"),
        Required("BillingCurrency", r => r.BillingCurrency.Code),
        Required("BillingPeriodEnd", r => Day(r.PeriodEnd)),
        Required("BillingPeriodStart", r => Day(r.PeriodStart)),
        Unknown("CapacityReservationId"),
        Unknown("CapacityReservationStatus"),
        Required("ChargeCategory", r => r.ChargeCategory.ToString()),
        Unknown("ChargeClass"),
        Nullable("ChargeDescription", r => r.ChargeDescription),
        Nullable("ChargeFrequency", r => r.ChargeCategory == FocusChargeCategory.Usage ? "Usage-Based" : "Recurring"),
        Required("ChargePeriodEnd", r => Day(r.PeriodEnd)),
        Required("ChargePeriodStart", r => Day(r.PeriodStart)),
        Nullable("CommitmentDiscountCategory", r => r.Commitment?.Category),
        Nullable("CommitmentDiscountId", r => r.Commitment?.Id),
        Nullable("CommitmentDiscountName", r => r.Commitment?.Name),
        Nullable("CommitmentDiscountQuantity", r => Number(r.Commitment?.Quantity)),
        Nullable("CommitmentDiscountStatus", r => r.Commitment?.Status),
        Nullable("CommitmentDiscountType", r => r.Commitment?.Type),
        Nullable("CommitmentDiscountUnit", r => r.Commitment?.Unit),
        Nullable("ConsumedQuantity", r => Number(r.ConsumedQuantity)),
        Nullable("ConsumedUnit", r => r.ConsumedQuantity is null ? null : r.Price.Unit),
        Required("ContractedCost", r => Number(r.Price.ListCost)),
        Nullable("ContractedUnitPrice", r => Number(r.Price.ListUnitPrice)),
        Required("EffectiveCost", r => Number(r.Price.EffectiveCost)),
        Unknown("InvoiceId"),
        Required("InvoiceIssuerName", r => r.ProviderName),
        Required("ListCost", r => Number(r.Price.ListCost)),
        Nullable("ListUnitPrice", r => Number(r.Price.ListUnitPrice)),
        Nullable("PricingCategory", r => r.PricingCategory.ToString()),
        Nullable("PricingCurrency", r => r.Price.PricingCurrency.Code),
        Nullable("PricingCurrencyContractedUnitPrice", r => Number(r.Price.PricingCurrencyListUnitPrice)),
        Nullable("PricingCurrencyEffectiveCost", r => Number(r.Price.PricingCurrencyEffectiveCost)),
        Nullable("PricingCurrencyListUnitPrice", r => Number(r.Price.PricingCurrencyListUnitPrice)),
        Nullable("PricingQuantity", r => Number(r.Price.Quantity)),
        Nullable("PricingUnit", r => r.Price.Unit),
        Required("ProviderName", r => r.ProviderName),
        Required("PublisherName", r => r.ProviderName),
        Nullable("RegionId", r => r.RegionId),
        Nullable("RegionName", r => r.RegionName),
        Nullable("ResourceId", r => r.ResourceId),
        Nullable("ResourceName", r => r.ResourceName),
        Nullable("ResourceType", r => r.ResourceType),
        Required("ServiceCategory", r => r.ServiceCategory),
        Required("ServiceName", r => r.ServiceName),
        Unknown("ServiceSubcategory"),
        Nullable("SkuId", r => r.Sku.Id),
        Nullable("SkuMeter", r => r.Sku.Meter),
        Nullable("SkuPriceDetails", r => r.Sku.Details),
        Nullable("SkuPriceId", r => r.Sku.PriceId),
        Nullable("SubAccountId", r => r.SubAccount),
        Nullable("SubAccountName", r => r.SubAccount),
        Unknown("SubAccountType"),
        Nullable("Tags", r => r.Tags),
    ];

    private static FocusColumn Required(string name, Func<FocusRow, string?> read) => new(name, true, read);

    private static FocusColumn Nullable(string name, Func<FocusRow, string?> read) => new(name, false, read);

    private static FocusColumn Unknown(string name) => new(name, false, _ => null);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static string? Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
