using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Focus;

/// <summary>Identifiers of what a charge buys, made of the catalog's own.</summary>
internal sealed class FocusSkus(Charge charge, Language language)
{
    private string? Size => charge.Meter is null or { Sku: SkuMode.BySku } ? charge.Component.Sku?.Id : null;

    /// <summary>A tier of a price list.</summary>
    public FocusSku Of(Price price)
    {
        var (id, term) = (Id(charge.Meter!.Name), price.Term == PriceTerm.OnDemand ? "on-demand" : price.Term.Word());
        return Sku(id, FormattableString.Invariant($"{id}/{price.Region}/{term}/{price.From:0.############}"))
            with { Details = Details(price) };
    }

    /// <summary>A free grant.</summary>
    public FocusSku Free() => Sku(Id(charge.Meter!.Name), $"{Id(charge.Meter.Name)}/free");

    /// <summary>Whatever a quoted price is for.</summary>
    public FocusSku Quoted() => Sku(Id("quoted"), Id("quoted"));

    /// <summary>A commitment to what the charge uses.</summary>
    public FocusSku Commitment() => Sku(Id(charge.Commitment!.Name), $"{Id(charge.Commitment.Name)}/{charge.Meter!.Name}/{charge.Region}");

    private string Id(string name) => string.Join('/', new[] { charge.Component.Offering.Id, Size, name }.OfType<string>());

    private FocusSku Sku(string id, string priceId) => new(id, priceId, charge.Title.In(language), null);

    private string? Details(Price price) => FocusJson.Of(
    [
        ("AsOf", price.AsOf?.ToString("yyyy-MM-dd", null)), ("F_InstanceType", Size), ("PriceRegion", price.Region),
        ("Source", price.Source.At),
    ]);
}
