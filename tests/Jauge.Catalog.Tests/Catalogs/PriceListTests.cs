using Jauge.Core;

namespace Jauge.Catalog.Tests.Catalogs;

public sealed class PriceListTests : IDisposable
{
    private readonly TemporaryCatalog _files = new();

    public void Dispose() => _files.Dispose();

    [Theory, InlineData("lyon", 0.05), InlineData("lille", 0.06), InlineData("nice", 0.07), InlineData("brest", 0.07)]
    public void Find_ByRegion_TriesTheRegionThenItsZoneThenEverywhere(string region, double expected) =>
        _files.Price("hours", null, region).ShouldBeOfType<PriceFound>().Tiers.ShouldHaveSingleItem().Amount.ShouldBe((decimal)expected);

    [Fact]
    public void Find_AGraduatedPrice_GivesItsTiersInOrder()
    {
        var tiers = _files.Price("egress", "", "lyon").ShouldBeOfType<PriceFound>().Tiers;

        tiers.Select(tier => tier.From).ShouldBe([0, 100, 10_000]);
        tiers.Select(tier => tier.Amount).ShouldBe([0m, 0.02m, 0.01m]);
        tiers[1].Unit.Symbol.ShouldBe("GB");
        tiers[1].Currency.ShouldBe(Currency.Eur);
        tiers[1].AsOf.ShouldBe(new DateOnly(2026, 7, 1));
        tiers[1].Source.Title.English.ShouldBe("Internal price book");
        tiers[1].Span.Line.ShouldBe(6);
    }

    [Fact]
    public void Find_AnUndatedPrice_HasNoDate() =>
        ((PriceFound)_files.Price("hours", null, "nice")).Tiers[0].AsOf.ShouldBeNull();

    [Fact]
    public void Find_InARegionWithoutPrice_NamesTheRegionsThatHaveOne() =>
        _files.Price("egress", null, "lille").ShouldBe(new PriceNotInRegion("lille", ["lyon"]));

    [Fact]
    public void Find_AMeterWithoutPrice_NamesNone() => _files.Price("nothing", null, "lyon").ShouldBe(new PriceNotInRegion("lyon", []));

    [Fact]
    public void Find_AFamily_DoesNotTakeAnother()
    {
        _files.Price("size", "S", "lille").ShouldBeOfType<PriceFound>();
        _files.Price("size", "XL", "lille").ShouldBe(new PriceNotInRegion("lille", []));
        _files.Price("size", null, "lille").ShouldBe(new PriceNotInRegion("lille", []));
    }

    [Fact]
    public void Find_ATermThatIsNotSold_NamesTheTermsThatAre()
    {
        _files.Price("hours", null, "lyon", PriceTerm.Spot).ShouldBe(new PriceNotForTerm(PriceTerm.Spot, [PriceTerm.OnDemand]));
        _files.Price("size", "S", "lyon", PriceTerm.Savings3Years)
            .ShouldBe(new PriceNotForTerm(PriceTerm.Savings3Years, [PriceTerm.OnDemand, PriceTerm.Reserved1Year]));
    }

    [Fact]
    public void Find_ATermSoldElsewhere_NamesTheRegion()
    {
        ((PriceFound)_files.Price("size", "S", "lyon", PriceTerm.Reserved1Year)).Tiers[0].Amount.ShouldBe(0.06m);
        _files.Price("size", "S", "lille", PriceTerm.Reserved1Year).ShouldBe(new PriceNotInRegion("lille", ["lyon"]));
    }

    [Fact]
    public void Prices_OfAnOfferingWithoutAPriceFile_AreNone() => _files.Load().Prices("acme/other", _files.Bag).Rows.ShouldBeEmpty();

    [Theory]
    [InlineData("", PriceTerm.OnDemand), InlineData("savings-1y", PriceTerm.Savings1Year), InlineData("savings-3y",
        PriceTerm.Savings3Years)]
    [InlineData("reserved-1y", PriceTerm.Reserved1Year), InlineData("reserved-3y", PriceTerm.Reserved3Years), InlineData("spot",
        PriceTerm.Spot)]
    public void TryParse_AWord_GivesItsTerm(string word, PriceTerm expected)
    {
        PriceTerms.TryParse(word, out var term).ShouldBeTrue();
        term.ShouldBe(expected);
    }

    [Fact]
    public void TryParse_OfEveryWord_RoundTrips()
    {
        PriceTerms.TryParse("savings-2y", out _).ShouldBeFalse();
        PriceTerms.Words.Count.ShouldBe(Enum.GetValues<PriceTerm>().Length);
        foreach (var word in PriceTerms.Words)
        {
            PriceTerms.TryParse(word, out var term).ShouldBeTrue();
            term.Word().ShouldBe(word);
        }
    }
}
