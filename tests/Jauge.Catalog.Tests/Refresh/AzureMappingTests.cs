using Jauge.Catalog.Refresh;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>The mapping that we ship, held against the catalog that we ship.</summary>
public sealed class AzureMappingTests
{
    private static readonly string Folder = Path.Combine(Clone.Root, "catalog", "azure");

    private static RefreshMapping Mapping()
    {
        var bag = new DiagnosticBag();
        return RefreshMapping.Load(Folder, bag).ShouldNotBeNull(string.Join('\n', bag.Sorted()));
    }

    private static IReadOnlyList<CatalogPrice> Prices(string offering) => CatalogCsv.Read(Path.Combine(Folder, offering + ".prices.csv"));

    [Fact]
    public void Mapping_EveryWestEuropeanRowOfAMappedOffering_IsReached()
    {
        var mapping = Mapping();
        var reached = mapping.Rules.SelectMany(rule => rule.Meters.Select(meter => (rule.Offering, Meter: meter, rule.Sku))).ToHashSet();
        var lost = mapping.Rules.Select(rule => rule.Offering).Distinct()
            .SelectMany(offering => Prices(offering).Where(row => row.Region == "westeurope")
                .Select(row => (Offering: offering, row.Meter, row.Sku)))
            .Where(row => !reached.Contains(row)).Distinct();
        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Mapping_EveryUnitOfAMappedRow_IsOneTheMappingGives()
    {
        var mapping = Mapping();
        var units = mapping.Units.Values.ToHashSet();
        mapping.Rules.Select(rule => rule.Offering).Distinct().SelectMany(Prices).Select(row => row.Unit).Distinct()
            .ShouldAllBe(unit => units.Contains(unit));
    }

    /// <summary>Rows as stored answers of the API of 2026-08-15 hold them, the day of the catalog's prices: nothing may change.</summary>
    [Fact]
    public void Between_TheDayOfTheCatalog_ChangesNothing()
    {
        PriceObservation[] rows =
        [
            Row("Azure Container Apps", "Standard", "Standard vCPU Active Usage", "1 Second", 0.000034m),
            Row("Azure Container Apps", "Standard", "Standard vCPU Active Usage", "1 Second", 0.0000289m) with { Term = "savings-1y" },
            Row("Azure Database for MySQL Flexible Server General Purpose Ddsv4 Series Compute", "1 vCore", "vCore", "1 Hour", 0.1015m),
            Row("Azure Database for MySQL Flexible Server General Purpose Ddsv4 Series Compute", "vCore", "vCore", "1 Hour", 0.1015m)
                with { Primary = false },
            Row(PriceNames.Clean("Azure Database for MySQL Flexible Server\ufffdMemory Optimized\ufffdEdsv4 Series Compute"), "1 vCore",
                "vCore", "1 Hour", 0.1429m),
            Row("Azure Database for MySQL Flexible Server Storage", "Additional IOPS", "Additional IOPS", "1 IOPS/Month", 0.0595m),
            Row("Azure Database for PostgreSQL Flexible Server General Purpose Ddsv5 Series Compute", "4 vCore", "vCore", "1 Hour", 0.424m),
            Row("Azure Database for PostgreSQL Flexible Server Memory Optimized Esv3 Series Compute", "32 vCore", "vCore", "1 Hour",
                4.5728m) with { Primary = false },
            Row("Azure Database for PostgreSQL Flex Server Storage", "Premium SSD v2 Storage", "Premium SSD v2 Storage Data Stored",
                "1 GiB/Month", 0.1369m),
            Row("Key Vault", "Standard", "Operations", "10K", 0.03m) with { Primary = false },
            Row("Key Vault", "Premium", "Premium HSM-protected Advanced Key", "1", 2.5m) with { TierFrom = 250 },
            Row("Log Analytics", "Analytics Logs", "Analytics Logs Data Ingestion", "1 GB", 0),
            Row("Log Analytics", "Analytics Logs", "Analytics Logs Data Ingestion", "1 GB", 2.99m) with { TierFrom = 5 },
            Row("Container Registry", "Basic", "Basic Registry Unit", "1/Day", 0.1666m) with { Primary = false },
        ];
        var snapshot = new PriceSnapshot { Provider = "azure", Day = new DateOnly(2026, 8, 15), Rows = rows };
        var diff = CatalogDiff.Between(snapshot, Mapping(), Folder);
        diff.Files.SelectMany(file => file.Changed).ShouldBeEmpty();
        diff.Files.SelectMany(file => file.Added).ShouldBeEmpty();
        diff.Files.Sum(file => file.Confirmed).ShouldBe(15);
        diff.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Code == "JG1574");
    }

    private static PriceObservation Row(string product, string sku, string meter, string unit, decimal price) => new()
    {
        Provider = "azure",
        Service = "",
        Product = product,
        Sku = sku,
        Meter = meter,
        MeterId = "",
        Region = "westeurope",
        Unit = unit,
        Price = price,
        Listed = price,
        Currency = "USD",
        EffectiveFrom = new DateOnly(2022, 6, 1),
        Source = "https://prices.azure.com/api/retail/prices",
    };
}
