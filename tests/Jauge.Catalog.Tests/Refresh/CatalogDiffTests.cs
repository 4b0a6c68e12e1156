using Jauge.Catalog.Refresh;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class CatalogDiffTests : IDisposable
{
    private const string Header = "meter,sku,region,unit,from,price,currency,term,as-of,source\n";
    private const string Mapping = """
        provider: azure
        source: azure-retail-prices
        services: [Azure Container Apps, Storage]
        regions: [westeurope]
        region-names: { Zone 1: zone-1, Global: "*" }
        units: { 1 Second: s, 1 Hour: h, 1M: 1M, "1": "1", 1 GB: GB }
        offerings:
          app:
            - { meter: vcpu, from: { product: Apps, meter: vCPU Active* } }
            - { meter: [compute, standby], sku: D4, from: { sku: D4, meter: vCore } }
            - { meter: requests, unit: 1M, from: { meter: Request } }
            - { meter: ingestion, free-tier: grant, from: { meter: Ingestion } }
            - { meter: odd, from: { meter: Odd } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-diff-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PriceObservation Row(string meter, decimal price, string unit = "1 Hour", string sku = "", string region = "westeurope",
        decimal from = 0, string product = "Apps") => new()
    {
        Provider = "azure",
        Service = "service",
        Product = product,
        Sku = sku,
        Meter = meter,
        MeterId = "",
        Region = region,
        Unit = unit,
        TierFrom = from,
        Price = price,
        Listed = price,
        Currency = "USD",
        EffectiveFrom = new DateOnly(2026, 1, 1),
        Source = "https://prices.example/page",
    };

    private static PriceSnapshot Snapshot(params PriceObservation[] rows) =>
        new() { Provider = "azure", Day = new DateOnly(2026, 9, 1), Rows = rows };

    private CatalogDiff Diff(string catalog, params PriceObservation[] rows)
    {
        File.WriteAllText(Path.Combine(_folder, "refresh.yaml"), Mapping);
        File.WriteAllText(Path.Combine(_folder, "app.prices.csv"), Header + catalog);
        var bag = new DiagnosticBag();
        var mapping = RefreshMapping.Load(_folder, bag).ShouldNotBeNull(string.Join('\n', bag.Sorted()));
        return CatalogDiff.Between(Snapshot(rows), mapping, _folder);
    }

    private string New => File.ReadAllText(Path.Combine(_folder, "app.prices.csv.new"));

    [Fact]
    public void Between_OtherPrice_IsAChangeWithPercent()
    {
        var diff = Diff("vcpu,,westeurope,s,0,0.00004,USD,,2026-08-15,old\n", Row("vCPU Active Usage", 0.00003m, "1 Second"));
        var change = diff.Files.Single().Changed.Single();
        (change.Old.Price, change.New.Price, change.Percent).ShouldBe((0.00004m, 0.00003m, -25m));
        (change.New.AsOf, change.New.Source).ShouldBe(("2026-09-01", "azure-retail-prices"));
    }

    [Fact]
    public void Between_SamePrice_ConfirmsAndLeavesTheLineAlone()
    {
        var diff = Diff("vcpu,,westeurope,s,0,0.00004,USD,,2026-08-15,old\n", Row("vCPU Active Usage", 0.0000400m, "1 Second"));
        diff.IsEmpty.ShouldBeTrue();
        diff.Files.Single().Confirmed.ShouldBe(1);
        diff.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Between_OneObservationForSeveralMeters_UpdatesEach()
    {
        var diff = Diff("compute,D4,westeurope,h,0,1,USD,,2026-08-15,old\nstandby,D4,westeurope,h,0,1,USD,,2026-08-15,old\n",
            Row("vCore", 2, sku: "D4"));
        diff.Files.Single().Changed.Select(change => change.New.Meter).ShouldBe(["compute", "standby"]);
    }

    [Fact]
    public void Between_CountUnits_AreConverted()
    {
        var diff = Diff("requests,,*,1M,0,0.5,USD,,2026-08-15,old\nrequests,,*,1M,1000,0.4,USD,,2026-08-15,old\n",
            Row("Request", 0.0000002m, "1", region: "Global"), Row("Request", 0.0000001m, "1", region: "Global", from: 1_000_000_000));
        diff.Files.Single().Changed.Select(change => (change.New.From, change.New.Price)).ShouldBe([(0m, 0.2m), (1000m, 0.1m)]);
    }

    [Fact]
    public void Between_FreeTierThatTheCatalogGrants_IsNoPrice()
    {
        var diff = Diff("ingestion,,westeurope,GB,0,2.76,USD,,2026-08-15,old\n", Row("Ingestion", 0, "1 GB"),
            Row("Ingestion", 2.99m, "1 GB", from: 5));
        diff.Files.Single().Changed.Single()
            .New.ShouldBe(new CatalogPrice("ingestion", "", "westeurope", "GB", 0, 2.99m, "USD", "", "2026-09-01", "azure-retail-prices"));
        diff.Files.Single().Added.ShouldBeEmpty();
    }

    [Fact]
    public void Between_SeveralPricesForOneRow_PrefersThePrimaryRegionThenLeavesItAlone()
    {
        const string catalog = "compute,D4,westeurope,h,0,1,USD,,2026-08-15,old\n";
        Diff(catalog, Row("vCore", 2, sku: "D4", product: "a"), Row("vCore", 3, sku: "D4", product: "b") with { Primary = false })
            .Files.Single().Changed.Single().New.Price.ShouldBe(2);
        var torn = Diff(catalog, Row("vCore", 2, sku: "D4", product: "a"), Row("vCore", 3, sku: "D4", product: "b"));
        torn.Files.Single().Changed.ShouldBeEmpty();
        torn.Diagnostics.Where(diagnostic => diagnostic.Code == "JG1572").Count().ShouldBe(2);
    }

    [Fact]
    public void Between_NewRow_FollowsTheLastOfItsMeterInRegionsThatTheFileHas()
    {
        var diff = Diff("vcpu,,westeurope,s,0,1,USD,,2026-08-15,old\ncompute,D4,westeurope,h,0,1,USD,,2026-08-15,old\n",
            Row("vCPU Active Usage", 0.5m, "1 Second") with { Term = "savings-1y" },
            Row("vCPU Active Usage", 9, "1 Second", region: "moon"));
        diff.Files.Single().Added.Single().Term.ShouldBe("savings-1y");
        diff.Files.Single().Rows.Select(row => row.Meter).ShouldBe(["vcpu", "vcpu", "compute"]);
    }

    [Fact]
    public void Between_RowThatTheSnapshotLacks_IsKeptAndSaid()
    {
        var diff = Diff("vcpu,,westeurope,s,0,1,USD,,2026-08-15,old\nvcpu,,westeurope,s,0,0.8,USD,savings-3y,2026-08-15,old\nvcpu,,eastus,s,0,1,USD,,2026-08-15,old\n",
            Row("vCPU Active Usage", 1, "1 Second"));
        diff.Diagnostics.Single().Code.ShouldBe("JG1574");
        diff.Diagnostics.Single().Message.English.ShouldContain("savings-3y");
        diff.Files.Single().Rows.Count.ShouldBe(3);
    }

    [Fact]
    public void Between_UnitWithoutTranslation_IsSaid() =>
        Diff("odd,,westeurope,h,0,1,USD,,2026-08-15,old\n", Row("Odd", 1, "1 Rotation")).Diagnostics.Single().Code.ShouldBe("JG1573");

    [Fact]
    public void Between_RowTwiceInTheCatalog_IsSaidAndLeftAlone()
    {
        const string line = "vcpu,,westeurope,s,0,1,USD,,2026-08-15,old\n";
        var diff = Diff(line + line, Row("vCPU Active Usage", 2, "1 Second"));
        diff.Diagnostics.Single().Code.ShouldBe("JG1579");
        diff.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Write_WithoutApply_LeavesTheOldFile()
    {
        var diff = Diff("vcpu,,westeurope,s,0,1,USD,,2026-08-15,old\n", Row("vCPU Active Usage", 2, "1 Second"));
        diff.Write(apply: false).Written.Single().ShouldEndWith("app.prices.csv.new");
        File.ReadAllText(Path.Combine(_folder, "app.prices.csv")).ShouldContain(",1,USD,,2026-08-15,old");
        New.ShouldBe(Header + "vcpu,,westeurope,s,0,2,USD,,2026-09-01,azure-retail-prices\n");
    }

    [Fact]
    public void Write_WithApply_ReplacesTheOldFile()
    {
        var diff = Diff("vcpu,,westeurope,s,0,1,USD,,2026-08-15,old\n", Row("vCPU Active Usage", 2, "1 Second"));
        diff.Write(apply: true).Failure.ShouldBeNull();
        File.ReadAllText(Path.Combine(_folder, "app.prices.csv"))
            .ShouldBe(Header + "vcpu,,westeurope,s,0,2,USD,,2026-09-01,azure-retail-prices\n");
        File.Exists(Path.Combine(_folder, "app.prices.csv.new")).ShouldBeFalse();
    }

    [Fact]
    public void Write_ProposedFileCannotBeWritten_TouchesNothing()
    {
        var diff = Diff("vcpu,,westeurope,s,0,1,USD,,2026-08-15,old\n", Row("vCPU Active Usage", 2, "1 Second"));
        Directory.CreateDirectory(Path.Combine(_folder, "app.prices.csv.new"));
        diff.Write(apply: true).Failure.ShouldNotBeNull().Code.ShouldBe("JG1561");
        File.ReadAllText(Path.Combine(_folder, "app.prices.csv")).ShouldContain(",old");
    }

    [Theory]
    [InlineData("provider: azure\nsource: s\nservicess: []\nofferings: {}", "services?")]
    [InlineData("provider: azure\nofferings: {}", "'source' is missing")]
    [InlineData("provider: azure\nsource: s\nofferings: { a: [ { meter: m, from: { mater: x } } ] }", "'mater'")]
    [InlineData("provider: azure\nsource: s\nofferings: { a: [ { meter: m } ] }", "needs 'meter' and 'from'")]
    [InlineData("provider: azure\nsource: s\nofferings: { a: nothing }", "list of rules")]
    [InlineData("- a", "expected a mapping")]
    public void Load_WrongMapping_IsSaid(string yaml, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "refresh.yaml"), yaml);
        var bag = new DiagnosticBag();
        RefreshMapping.Load(_folder, bag).ShouldBeNull();
        bag.Sorted().ShouldContain(diagnostic => diagnostic.Code == "JG1571" && diagnostic.Message.English.Contains(message));
    }

    [Fact]
    public void SnapshotDiff_TwoDays_ListsAddedRemovedAndChanged()
    {
        var diff = SnapshotDiff.Between(
            Snapshot(Row("same", 1), Row("gone", 1), Row("dearer", 2), Row("was free", 0)),
            Snapshot(Row("same", 1) with { EffectiveFrom = new DateOnly(2026, 8, 1) }, Row("new", 1), Row("dearer", 3),
                Row("was free", 1)));
        diff.Added.Single().Meter.ShouldBe("new");
        diff.Removed.Single().Meter.ShouldBe("gone");
        diff.Changed.Select(change => (change.New.Meter, change.Percent)).ShouldBe([("dearer", 50m), ("was free", (decimal?)null)]);
        diff.Unchanged.ShouldBe(1);
        diff.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void PriceSnapshot_Latest_IsTheNewestDay()
    {
        foreach (var name in new[] { "2026-08-01", "2026-08-15", ".partial", "notes" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, "azure", name));
        }

        Path.GetFileName(PriceSnapshot.Latest(_folder, "azure")).ShouldBe("2026-08-15");
        PriceSnapshot.Latest(_folder, "aws").ShouldBeNull();
    }

    [Theory]
    [InlineData("{}", "provider,service\n")]
    [InlineData("not json", "")]
    [InlineData("{\"provider\":\"azure\",\"day\":\"yesterday\"}", "")]
    public void PriceSnapshot_Unreadable_IsSaid(string about, string prices)
    {
        File.WriteAllText(Path.Combine(_folder, "snapshot.json"), about);
        File.WriteAllText(Path.Combine(_folder, "prices.csv"), prices);
        var bag = new DiagnosticBag();
        PriceSnapshot.Load(_folder, bag).ShouldBeNull();
        bag.Sorted().Single().Code.ShouldBe("JG1570");
    }
}
