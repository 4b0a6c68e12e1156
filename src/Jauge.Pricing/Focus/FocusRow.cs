using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Focus;

/// <summary>A row of the Cost and Usage dataset of FOCUS 1.2; columns that a plan cannot know are null
/// (docs/background/billing.md).</summary>
public sealed record FocusRow
{
    /// <summary>BillingAccountId: the system, since a plan has no contract yet.</summary>
    public required string BillingAccountId { get; init; }

    /// <summary>BillingAccountName.</summary>
    public required string BillingAccountName { get; init; }

    /// <summary>SubAccountId and SubAccountName: the environment.</summary>
    public required string SubAccount { get; init; }

    /// <summary>BillingCurrency.</summary>
    public required Currency BillingCurrency { get; init; }

    /// <summary>First day of the month: BillingPeriodStart and ChargePeriodStart.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>First day after the month: BillingPeriodEnd and ChargePeriodEnd.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>ChargeCategory.</summary>
    public required FocusChargeCategory ChargeCategory { get; init; }

    /// <summary>ChargeDescription.</summary>
    public required string ChargeDescription { get; init; }

    /// <summary>PricingCategory.</summary>
    public required PricingCategory PricingCategory { get; init; }

    /// <summary>Quantity, prices and costs.</summary>
    public required FocusPrice Price { get; init; }

    /// <summary>ConsumedQuantity in ConsumedUnit, which is the pricing unit; null for a purchase.</summary>
    public decimal? ConsumedQuantity { get; init; }

    /// <summary>The commitment; null without one.</summary>
    public FocusCommitment? Commitment { get; init; }

    /// <summary>The SKU.</summary>
    public required FocusSku Sku { get; init; }

    /// <summary>ProviderName, PublisherName and InvoiceIssuerName: nothing is resold in a plan.</summary>
    public required string ProviderName { get; init; }

    /// <summary>RegionId; null for what has no region.</summary>
    public string? RegionId { get; init; }

    /// <summary>RegionName; null for what has no region.</summary>
    public string? RegionName { get; init; }

    /// <summary>ResourceId: path in the file and region.</summary>
    public required string ResourceId { get; init; }

    /// <summary>ResourceName: what people call the component.</summary>
    public required string ResourceName { get; init; }

    /// <summary>ResourceType: the offering.</summary>
    public required string ResourceType { get; init; }

    /// <summary>ServiceCategory: one of the allowed values.</summary>
    public required string ServiceCategory { get; init; }

    /// <summary>ServiceName.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Tags as JSON; null without any.</summary>
    public string? Tags { get; init; }
}
