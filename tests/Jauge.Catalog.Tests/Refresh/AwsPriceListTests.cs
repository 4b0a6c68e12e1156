using Jauge.Catalog.Refresh;
using Jauge.Core;
using static Jauge.Catalog.Tests.Refresh.AwsJson;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class AwsPriceListTests : RefreshFixture
{
    private static PriceQuestion Aws(params string[] services) =>
        new() { Provider = "aws", Regions = ["eu-west-3"], Services = services.Length == 0 ? ["AmazonRDS"] : services };

    private static FakePriceServer Serve(Func<string, int, FakeReply> file) => new((path, hit) => path switch
    {
        "/offers/v1.0/aws/index.json" => FakeReply.Json(OfferIndex),
        "/offers/v1.0/aws/AmazonRDS/current/region_index.json" => FakeReply.Json(RegionIndex),
        _ => file(path, hit),
    });

    private static FakePriceServer Serve(string file) => Serve((_, _) => FakeReply.Json(file));

    private Task<RefreshOutcome> RunAsync(FakePriceServer server, PriceQuestion asked) => RunAsync(new AwsPriceList(asked, server.Address));

    [Fact]
    public async Task RunAsync_RegionFile_IsFoundThroughBothIndexes()
    {
        using var server = Serve(File(Product("A"), OnDemand("A")));
        var row = Load(await RunAsync(server, Aws())).Rows.Single();
        server.Requests.ShouldBe(
            ["/offers/v1.0/aws/index.json", "/offers/v1.0/aws/AmazonRDS/current/region_index.json",
                "/offers/v1.0/aws/AmazonRDS/20260801/eu-west-3/index.json"]);
        row.ShouldBe(new PriceObservation
        {
            Provider = "aws",
            Service = "AmazonRDS",
            Product = "Database Instance",
            Sku = "db.t4g.small",
            Meter = "EUW3-InstanceUsage:db.t4g.small/CreateDBInstance:0014",
            MeterId = "A",
            Region = "eu-west-3",
            Unit = "Hrs",
            Price = 0.036m,
            Listed = 0.036m,
            Currency = "USD",
            EffectiveFrom = new DateOnly(2026, 8, 1),
            Source = $"{server.Address}offers/v1.0/aws/AmazonRDS/20260801/eu-west-3/index.json",
        });
    }

    [Fact]
    public async Task RunAsync_OtherRegionsAndOtherSystems_AreLeftOut()
    {
        using var server = Serve(File(
            string.Join(',', Product("A"), Product("B", region: "eu-west-1"), Product("C", more: ", \"operatingSystem\": \"Windows\""),
                Product("D",
                    more: ", \"operatingSystem\": \"Linux\", \"tenancy\": \"Shared\", \"capacitystatus\": \"Used\", \"preInstalledSw\": \"NA\"")),
            string.Join(',', OnDemand("A"), OnDemand("B"), OnDemand("C"), OnDemand("D"))));
        Load(await RunAsync(server, Aws())).Rows.Select(row => row.MeterId).ShouldBe(["A", "D"]);
    }

    [Fact]
    public async Task RunAsync_TiersThatEndWithInf_AreRows()
    {
        var tiers = string.Join(',', Dimension("GB", "0.09", "0", "10240", "A"), Dimension("GB", "0.05", "10240", "Inf", "B"));
        using var server =
            Serve(File(Product("A"), OnDemand("A").Replace(Dimension("Hrs", "0.0360000000"), tiers, StringComparison.Ordinal)));
        Load(await RunAsync(server, Aws())).Rows.Select(row => (row.TierFrom, row.Price)).ShouldBe([(0m, 0.09m), (10240m, 0.05m)]);
    }

    [Theory]
    [InlineData("Inf", "Inf", "0.1")]
    [InlineData("10", "5", "0.1")]
    [InlineData("0", "lots", "0.1")]
    [InlineData("0", "Inf", "free")]
    public async Task RunAsync_WrongRangeOrPrice_IsLeftOutAndSaid(string from, string to, string price)
    {
        var broken = OnDemand("A").Replace(Dimension("Hrs", "0.0360000000"), Dimension("Hrs", price, from, to), StringComparison.Ordinal);
        using var server = Serve(File(Product("A") + "," + Product("B"), broken + "," + OnDemand("B")));
        var outcome = await RunAsync(server, Aws());
        Load(outcome).Rows.Single().MeterId.ShouldBe("B");
        outcome.Diagnostics.Single().Code.ShouldBe("JG1565");
    }

    [Fact]
    public async Task RunAsync_Reservation_AddsTheAmountDueAtOnceToTheHour()
    {
        var dimensions = Dimension("Quantity", "87.6", code: "U") + "," + Dimension("Hrs", "0.0200000000", code: "H");
        using var server = Serve(File(Product("A"), "", Reserved("A", dimensions, option: "Partial Upfront")));
        var row = Load(await RunAsync(server, Aws())).Rows.Single();
        (row.Price, row.Listed, row.Term, row.Option, row.Kind, row.Unit)
            .ShouldBe((0.03m, 262.8m, "reserved-1y", "standard, Partial Upfront", PriceKind.Reservation, "Hrs"));
    }

    [Fact]
    public async Task RunAsync_TwoOfferTerms_KeepsTheOneInForce()
    {
        var future = OnDemand("A", "0.5", "2027-01-01T00:00:00Z", "LATER");
        var both = OnDemand("A").TrimEnd()[..^1] + "," + future[(future.IndexOf('{', StringComparison.Ordinal) + 1)..];
        using var server = Serve(File(Product("A"), both));
        var outcome = await RunAsync(server, Aws());
        Load(outcome).Rows.Single().Price.ShouldBe(0.036m);
        outcome.Diagnostics.Single().Code.ShouldBe("JG1567");
    }

    [Fact]
    public async Task RunAsync_OfferWithoutRegions_ReadsItsOneFile()
    {
        using var server = Serve(File(Product("A", region: ""), OnDemand("A")));
        Load(await RunAsync(server, Aws("AWSGlobal"))).Rows.Single().Service.ShouldBe("AWSGlobal");
    }

    [Fact]
    public async Task RunAsync_UnknownService_OffersTheNearest()
    {
        using var server = Serve("");
        var outcome = await RunAsync(server, Aws("AmazonRSD"));
        ShouldFail(outcome, "JG1559");
        outcome.Diagnostics[0].Help!.Value.English.ShouldContain("AmazonRDS");
    }

    [Fact]
    public async Task RunAsync_RegionThatTheServiceLacks_IsSaidAndTheRestIsRead()
    {
        using var server = Serve(File(Product("A"), OnDemand("A")));
        var outcome = await RunAsync(server, Aws() with { Regions = ["eu-west-3", "mars-1"] });
        Load(outcome).Rows.Count.ShouldBe(1);
        outcome.Diagnostics.Single().Code.ShouldBe("JG1560");
    }

    [Fact]
    public async Task RunAsync_NoService_IsRefusedBeforeAnyRequest()
    {
        using var server = Serve("");
        ShouldFail(await RunAsync(server, Aws() with { Services = [] }), "JG1577");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_FileOnAnotherHost_IsNotFollowed()
    {
        using var server = new FakePriceServer((path, _) => path.EndsWith("/aws/index.json", StringComparison.Ordinal)
            ? FakeReply.Json(OfferIndex)
            : FakeReply.Json(RegionIndex.Replace("/offers/v1.0/aws/AmazonRDS/20260801/eu-west-3", "https://prices.example/eu-west-3",
                StringComparison.Ordinal)));
        ShouldFail(await RunAsync(server, Aws()), "JG1555");
    }

    [Theory]
    [InlineData("{\"terms\":{},\"products\":{}}")]
    [InlineData("{\"publicationDate\":\"x\"}")]
    public async Task RunAsync_FileOfAnotherShape_IsSaid(string file)
    {
        using var server = Serve(file);
        ShouldFail(await RunAsync(server, Aws()), "JG1558");
    }

    [Fact]
    public async Task RunAsync_CutInMidFile_ReadsItAgainWithoutDoubling()
    {
        var file = File(Product("A"), OnDemand("A"), Reserved("A", Dimension("Hrs", "0.02")));
        using var server = Serve((_, hit) => hit < 3 ? FakeReply.Cut(file + new string(' ', 3000)) : FakeReply.Json(file));
        var outcome = await RunAsync(server, Aws());
        Load(outcome).Rows.Count.ShouldBe(2);
        outcome.Counts.Read.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_ElementBeyondTheLimit_IsRefused()
    {
        using var server = Serve(File(Product("A", more: $", \"note\": \"{new string('x', 300_000)}\""), OnDemand("A")));
        var refresh = new PriceRefresh(RefreshHttp.CreateClient(), Options with { MaxElementBytes = 100_000 }, () => 0.5, Time);
        ShouldFail(await refresh.RunAsync(new AwsPriceList(Aws(), server.Address), Folder, false, null, Token), "JG1569");
    }
}
