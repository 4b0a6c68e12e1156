using Jauge.Catalog.Refresh;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>The mapping of AWS that we ship, held against the catalog that we ship.</summary>
public sealed class AwsMappingTests
{
    private static readonly string Folder = Path.Combine(Clone.Root, "catalog", "aws");

    /// <summary>Providers that <c>prices refresh --provider</c> offers: those whose protocol is spoken.</summary>
    [Theory]
    [InlineData("azure")]
    [InlineData("aws")]
    public void Load_EveryProviderOfARefresh_HasAMappingWithDefaults(string provider)
    {
        var bag = new DiagnosticBag();
        var mapping = RefreshMapping.Load(Path.Combine(Clone.Root, "catalog", provider), bag)
            .ShouldNotBeNull(string.Join('\n', bag.Sorted()));
        bag.Sorted().ShouldBeEmpty();
        mapping.Provider.ShouldBe(provider);
        mapping.Services.ShouldNotBeEmpty();
        mapping.Regions.ShouldNotBeEmpty();
        OfferingCatalog.Load([Path.Combine(Clone.Root, "catalog")], bag)
            .Provider(provider, bag)!.Sources.Keys.ShouldContain(mapping.Source);
    }

    [Fact]
    public void Load_NoMapping_DoesNotSendToInit()
    {
        var bag = new DiagnosticBag();
        RefreshMapping.Load(Path.Combine(Clone.Root, "catalog", "vercel"), bag).ShouldBeNull();
        var missing = bag.Sorted().ShouldHaveSingleItem();
        missing.Message.English.ShouldContain("refresh.yaml");
        missing.Help.ToString()!.ShouldNotContain("init");
    }

    [Fact]
    public void Mapping_EveryUnitOfAMappedRow_IsOneTheMappingGives()
    {
        var mapping = Mapping();
        var units = mapping.Units.Values.ToHashSet();
        mapping.Rules.SelectMany(rule => Prices(rule.Offering).Where(row => rule.Meters.Contains(row.Meter))).Select(row => row.Unit)
            .Distinct()
            .ShouldAllBe(unit => units.Contains(unit));
    }

    /// <summary>Rows as the reader makes them, with the catalog's own prices: nothing may change, and nothing may meet two rules.</summary>
    [Fact]
    public void Between_TheCatalogsOwnPrices_ChangesNothing()
    {
        PriceObservation[] rows =
        [
            Row("AmazonEKS", "Compute", "", "EUW3-AmazonEKS-Hours:perCluster/CreateOperation", "Hrs", 0.1m),
            Row("AmazonEC2", "Compute Instance", "m5.large", "EUW3-BoxUsage:m5.large/RunInstances", "Hrs",
                Price("ec2-instance", "instance", "m5.large")),
            Row("AmazonEC2", "NAT Gateway", "", "EUW3-NatGateway-Bytes/NatGateway", "GB", 0.05m),
            Row("AmazonRDS", "Database Instance", "db.t4g.small", "EUW3-InstanceUsage:db.t4g.small/CreateDBInstance:0014", "Hrs", 0.036m),
            Row("AmazonRDS", "Database Instance", "db.t4g.small", "EUW3-Multi-AZUsage:db.t4g.small/CreateDBInstance:0014", "Hrs", 0.072m),
            Row("AmazonRDS", "Database Instance", "db.t4g.small", "EUW3-InstanceUsage:db.t4g.small/CreateDBInstance:0002", "Hrs", 0.9m),
            Row("AmazonRDS", "Database Storage", "", "EUW3-RDS:Multi-AZ-GP3-Storage/CreateDBInstance", "GB-Mo",
                Price("rds-postgresql", "storage-gp3-multi-az", "")),
            Row("AWSELB", "Load Balancer-Application", "", "EUW3-LoadBalancerUsage/LoadBalancing:Application", "Hrs",
                Price("load-balancer", "hours", "application")),
            Row("AWSELB", "Load Balancer-Application", "", "EUW3-ReservedLCUUsage/LoadBalancing:Application", "LCU-Hrs", 0.9m),
            Row("AWSLambda", "Serverless", "", "EUW3-Request/Invoke", "Requests", 0.0000002m),
            Row("AWSLambda", "Serverless", "", "EUW3-Lambda-Edge-Request/Invoke", "Requests", 0.0000006m),
        ];
        var snapshot = new PriceSnapshot { Provider = "aws", Day = new DateOnly(2026, 11, 20), Rows = rows };
        var diff = CatalogDiff.Between(snapshot, Mapping(), Folder);
        diff.Files.SelectMany(file => file.Changed).ShouldBeEmpty();
        diff.Files.SelectMany(file => file.Added).ShouldBeEmpty();
        // m5.large stands in two files, the instance of the database is also its replica's price
        diff.Files.Sum(file => file.Confirmed).ShouldBe(10);
        diff.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Code == "JG1574");
    }

    private static RefreshMapping Mapping()
    {
        var bag = new DiagnosticBag();
        return RefreshMapping.Load(Folder, bag).ShouldNotBeNull(string.Join('\n', bag.Sorted()));
    }

    private static IReadOnlyList<CatalogPrice> Prices(string offering) => CatalogCsv.Read(Path.Combine(Folder, offering + ".prices.csv"));

    private static decimal Price(string offering, string meter, string sku) =>
        Prices(offering).First(row => row.Meter == meter && row.Sku == sku && row.Region == "eu-west-3" && row.Term.Length == 0).Price;

    private static PriceObservation Row(string service, string product, string sku, string meter, string unit, decimal price) => new()
    {
        Provider = "aws",
        Service = service,
        Product = product,
        Sku = sku,
        Meter = meter,
        MeterId = meter,
        Region = "eu-west-3",
        Unit = unit,
        Price = price,
        Listed = price,
        Currency = "USD",
        EffectiveFrom = new DateOnly(2026, 11, 1),
        Source = "",
    };
}
