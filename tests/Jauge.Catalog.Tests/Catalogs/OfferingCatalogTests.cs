using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog.Tests.Catalogs;

public sealed class OfferingCatalogTests : IDisposable
{
    private readonly TemporaryCatalog _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Load_BrokenFiles_OpensNone()
    {
        _files.Write("acme/broken.yaml", "a: [").Write("acme/broken.prices.csv", "nonsense").Write("acme/refresh.yaml", "no offering");

        var catalog = _files.Load();

        catalog.Offerings.ShouldBe(["acme/broken", "acme/vm"]);
        catalog.Providers.ShouldBe(["acme"]);
        _files.Bag.Count.ShouldBe(0);
    }

    [Fact]
    public void Find_AnUnknownId_IsNullAndSilent()
    {
        _files.Load().Find("acme/../../etc/passwd", _files.Bag).ShouldBeNull();
        _files.Bag.Count.ShouldBe(0);
    }

    [Fact]
    public void Find_Twice_GivesTheSameObjectAndTheSameDiagnostics()
    {
        _files.Write("acme/vm.yaml", TemporaryCatalog.Offering + "\nstrange: 1\n");
        var catalog = _files.Load();
        var (first, second) = (new DiagnosticBag(), new DiagnosticBag());

        catalog.Find("acme/vm", first).ShouldBeSameAs(catalog.Find("acme/vm", second));
        first.Sorted().ShouldHaveSingleItem().Code.ShouldBe("JG1503");
        second.Sorted().ShouldBe(first.Sorted());
    }

    [Fact]
    public void Find_ByManyThreads_ReadsOnce()
    {
        var catalog = _files.Load();
        var found = new Offering?[16];

        Parallel.For(0, found.Length, i => found[i] = catalog.Find("acme/vm", new DiagnosticBag()));

        found.ShouldAllBe(offering => ReferenceEquals(offering, found[0]));
    }

    [Fact]
    public void Find_AnOffering_ReadsEveryPart()
    {
        var offering = _files.Load().Find("acme/vm", _files.Bag).ShouldNotBeNull();

        _files.Said().ShouldBeEmpty();
        offering.Title.French.ShouldBe("Machine virtuelle");
        offering.Kind.ShouldBe(OfferingKind.Service);
        offering.Provider.Regions["lyon"].AvailabilityZones.ShouldBe(2);
        offering.Provider.Regions["nice"].Title.English.ShouldBe("Nice");
        offering.Accepts["replicas"].Type.ShouldBe(InputType.Language);
        offering.Accepts["cpu"].IsRequired.ShouldBeTrue();
        offering.Accepts["disk"].Default.ShouldBe(Value.Of(Quantity.Of(new Bytes(20_000_000_000))));
        offering.Accepts["speed"].OneOf.ShouldBe(["slow", "fast"]);
        offering.HighAvailability.ShouldBe(["none", "two-rooms"]);
        offering.AbsentFrom!.Regions.ShouldBe(["nice"]);
        offering.Skus["small"].PriceFamily.ShouldBe("S");
        offering.Skus["small"].PriceUnits.ShouldBe(2);
        offering.Skus["small"].IsReservable.ShouldBe(true);
        offering.Skus["large"].PriceFamily.ShouldBe("large");
        offering.Skus["large"].IsReservable.ShouldBeNull();
        offering.Skus["large"].AsOf.ShouldBe(new DateOnly(2026, 7, 1));
        offering.Meters["size"].Sku.ShouldBe(SkuMode.BySku);
        offering.Grants["hours"].Amount.ShouldBe(Quantity.Of(TimeSpan.FromHours(100)));
        offering.Commitments["one-year"].Covers("size", "small").ShouldBeTrue();
        offering.Commitments["one-year"].Covers("size", "large").ShouldBeFalse();
        offering.Commitments["one-year"].Covers("hours", "small").ShouldBeFalse();
    }

    [Theory, InlineData("two-rooms", "99.9 %"), InlineData("none", "99 %")]
    public void Fact_WithConditions_IsTheFirstThatHolds(string highAvailability, string expected)
    {
        var offering = _files.Load().Find("acme/vm", _files.Bag)!;

        offering.Fact("sla", Scope(highAvailability))!.Value.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Fact_WhoseConditionCannotBeDecided_DoesNotHold() =>
        _files.Load().Find("acme/vm", _files.Bag)!.Fact("sla", MapScope.Empty)!.Confidence.ShouldBe(Confidence.Reported);

    [Fact]
    public void Fact_ThatNobodyKnows_IsNull() =>
        _files.Load().Find("acme/vm", _files.Bag)!.Fact("restore.time", MapScope.Empty).ShouldBeNull();

    [Fact]
    public void Fact_OfEachKind_KeepsItsKindAndItsDate()
    {
        var facts = _files.Load().Find("acme/vm", _files.Bag)!.Facts;

        facts["backup.point-in-time"][0].Value.ShouldBe(Value.Of(true));
        facts["tls.minimum"][0].Value.ShouldBe(Value.Of("1.2"));
        facts["start.cold"][0].AsOf.ShouldBe(new DateOnly(2026, 1, 2));
        facts["sla"][0].AsOf.ShouldBe(new DateOnly(2026, 7, 1));
        facts["sla"][1].AsOf.ShouldBeNull();
        ((QuantityValue)facts["start.cold"][0].Value).Quantity.Value.High.ShouldBe(60);
    }

    [Fact]
    public void Load_OfAFolderThatIsNotThere_IsSaid()
    {
        OfferingCatalog.Load([Path.Combine(_files.Folder, "nowhere")], _files.Bag).Offerings.ShouldBeEmpty();
        _files.Said().ShouldBe(["nowhere:0:0 JG1501"]);
    }

    [Theory]
    [InlineData("service", OfferingKind.Service), InlineData("dns", OfferingKind.Dns), InlineData("queue", OfferingKind.Queue)]
    public void Find_AKind_IsReadByItsWord(string word, OfferingKind expected)
    {
        _files.Write("acme/vm.yaml", TemporaryCatalog.Offering.Replace("kind: service", $"kind: {word}", StringComparison.Ordinal));

        _files.Load().Find("acme/vm", _files.Bag)!.Kind.ShouldBe(expected);
    }

    [Theory]
    [InlineData("count", InputType.Count), InlineData("money", InputType.Money), InlineData("text", InputType.Text), InlineData("rate",
        InputType.Rate)]
    public void Find_AnInput_IsOfTheTypeOfItsWord(string word, InputType expected)
    {
        _files.Write("acme/vm.yaml", TemporaryCatalog.Offering.Replace("type: count, required", $"type: {word}, required",
            StringComparison.Ordinal));

        _files.Load().Find("acme/vm", _files.Bag)!.Accepts["cpu"].Type.ShouldBe(expected);
    }

    private static MapScope Scope(string highAvailability) =>
        new(EquatableMap.Of(("high-availability", Value.Of(highAvailability))));
}
