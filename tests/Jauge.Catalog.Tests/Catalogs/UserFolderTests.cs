using Jauge.Core;

namespace Jauge.Catalog.Tests.Catalogs;

public sealed class UserFolderTests : IDisposable
{
    private readonly TemporaryCatalog _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Load_AProviderOfTheUser_StandsBesideTheOthers()
    {
        _files.WriteOwn("mine/provider.yaml", "provider: mine\ntitle: Mine\nregions: {}\nsources: {}\n");
        _files.WriteOwn("mine/box.yaml", "offering: mine/box\ntitle: Box\nservice: { name: Box, category: Other }\nkind: other\n");

        var catalog = _files.Load();

        catalog.Offerings.ShouldBe(["acme/vm", "mine/box"]);
        catalog.Find("mine/box", _files.Bag)!.Provider.Title.English.ShouldBe("Mine");
        _files.Said().ShouldBeEmpty();
    }

    [Fact]
    public void Load_AnOfferingOfTheUser_StandsInThePlaceOfTheBuiltInOne()
    {
        _files.WriteOwn("acme/vm.yaml", TemporaryCatalog.Offering.Replace("Machine virtuelle", "La nôtre", StringComparison.Ordinal));

        var offering = _files.Load().Find("acme/vm", _files.Bag)!;

        offering.Title.French.ShouldBe("La nôtre");
        _files.Said().ShouldBe(["vm.yaml:0:0 JG1528"]);
        _files.Bag.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void Prices_OfTheUser_AddRowsAndReplaceWholePrices()
    {
        _files.WriteOwn("acme/vm.prices.csv", """
            meter,sku,region,unit,from,price,currency,term,as-of,source
            egress,,lyon,GB,0,0.5,EUR,,2026-08-01,book
            egress,,lille,GB,0,0.6,EUR,,2026-08-01,book
            """);

        ((PriceFound)_files.Price("egress", null, "lyon")).Tiers.ShouldHaveSingleItem().Amount.ShouldBe(0.5m);
        ((PriceFound)_files.Price("egress", null, "lille")).Tiers.ShouldHaveSingleItem().Amount.ShouldBe(0.6m);
        ((PriceFound)_files.Price("hours", null, "lyon")).Tiers.ShouldHaveSingleItem().Amount.ShouldBe(0.05m);
        _files.Said().ShouldBe(["vm.prices.csv:2:1 JG1529"]);
    }

    [Fact]
    public void Provider_OfTheUser_AddsRegionsAndSources()
    {
        _files.WriteOwn("acme/provider.yaml", """
            regions:
              brest: { title: Brest, zone: zone-1 }
              nice: { title: Nice Nord }
            sources:
              mail: { title: A mail, at: "inbox", as-of: 2026-08-01 }
            """);

        var provider = _files.Load().Provider("acme", _files.Bag)!;

        provider.Regions.Keys.ShouldBe(["lyon", "lille", "nice", "brest"]);
        provider.Regions["nice"].Title.English.ShouldBe("Nice Nord");
        provider.Sources.Keys.ShouldBe(["book", "talk", "mail"]);
        _files.Said().ShouldBe(["provider.yaml:3:3 JG1533"]);
    }
}
