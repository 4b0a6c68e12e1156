using Jauge.Catalog.Refresh;
using Jauge.Core;
using static Jauge.Catalog.Tests.Refresh.AzureJson;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class AzureRetailPricesTests : RefreshFixture
{
    private static FakePriceServer Serve(params System.Text.Json.Nodes.JsonObject[] items) =>
        new((_, _) => FakeReply.Json(Page(null, items)));

    [Fact]
    public async Task RunAsync_SeveralPages_FollowsEveryLink()
    {
        FakePriceServer? server = null;
        using (server = new FakePriceServer((path, _) => PageOf(path) switch
        {
            var page and < 4 => FakeReply.Json(Page($"{server!.Address}api/retail/prices?$skip={page + 1}", Item($"meter {page}"))),
            _ => FakeReply.Json(Page(null, Item("last"))),
        }))
        {
            Load(await RunAsync(server)).Rows.Count.ShouldBe(5);
            server.Requests.Count.ShouldBe(5);
        }
    }

    [Fact]
    public async Task RunAsync_AsksWhatIsDocumented()
    {
        using var server = Serve(Item());
        await RunAsync(new AzureRetailPrices(Azure("O'Service") with { Currency = "EUR", PrimaryMetersOnly = true }, server.Address));
        server.Requests.Single().ShouldBe(
            "/api/retail/prices?api-version=2023-01-01-preview&currencyCode='EUR'&meterRegion='primary'" +
            "&$filter=armRegionName eq 'westeurope' and serviceName eq 'O''Service'");
    }

    [Fact]
    public async Task RunAsync_SavingsPlans_BecomeRowsOfTheirOwn()
    {
        using var server = Serve(Item().With("savingsPlan", Plans(0.0000289m, 0.00002822m)));
        var rows = Load(await RunAsync(server)).Rows;
        rows.Select(row => (row.Term, row.Price, row.Kind)).ShouldBe(
            [("", 0.000034m, PriceKind.Consumption), ("savings-1y", 0.0000289m, PriceKind.SavingsPlan),
                ("savings-3y", 0.00002822m, PriceKind.SavingsPlan)]);
    }

    [Theory]
    [InlineData("1 Year", "1 Hour", 876, 0.1, "reserved-1y")]
    [InlineData("3 Years", "1 Hour", 2628, 0.1, "reserved-3y")]
    [InlineData("1 Year", "1/Month", 120, 10, "reserved-1y")]
    public async Task RunAsync_Reservation_IsSharedOverItsTerm(string term, string unit, double listed, double price, string expected)
    {
        using var server = Serve(Item(price: (decimal)listed, type: "Reservation", unit: unit).With("reservationTerm", term));
        var row = Load(await RunAsync(server)).Rows.Single();
        (row.Price, row.Listed, row.Term, row.Kind).ShouldBe(((decimal)price, (decimal)listed, expected, PriceKind.Reservation));
    }

    [Theory]
    [InlineData("Lifetime", "1 Hour")]
    [InlineData("1 Year", "100 TB")]
    public async Task RunAsync_ReservationThatCannotBeShared_IsLeftOutAndSaid(string term, string unit)
    {
        using var server = Serve(Item(), Item("reserved", type: "Reservation", unit: unit).With("reservationTerm", term));
        var outcome = await RunAsync(server);
        Load(outcome).Rows.Count.ShouldBe(1);
        outcome.Diagnostics.Single().Code.ShouldBe("JG1568");
    }

    [Fact]
    public async Task RunAsync_PastAndFuturePrice_KeepsTheOneInForceAndReportsTheOther()
    {
        using var server = Serve(
            Item(price: 1, from: "2020-01-01T00:00:00Z"), Item(price: 2, from: "2026-08-15T00:00:00Z"),
            Item(price: 3, from: "2026-09-01T00:00:00Z"));
        var outcome = await RunAsync(server);
        Load(outcome).Rows.Single().Price.ShouldBe(2);
        outcome.Counts.ShouldBe(new PriceCounts { Read = 3, Kept = 1, Superseded = 1, Announced = 1 });
        var announced = outcome.Diagnostics.Single();
        announced.Code.ShouldBe("JG1567");
        announced.Message.English.ShouldContain("will cost 3 USD");
        announced.Message.English.ShouldContain("from 2026-09-01, instead of 2");
    }

    [Fact]
    public async Task RunAsync_DuplicateRows_FoldsEqualOnesAndLeavesContradictoryOnesOut()
    {
        using var server = Serve(Item("same"), Item("same"), Item("torn", 1), Item("torn", 2));
        var outcome = await RunAsync(server);
        Load(outcome).Rows.Single().Meter.ShouldBe("same");
        outcome.Counts.ShouldBe(new PriceCounts { Read = 4, Kept = 1, Folded = 1, Contradictory = 2 });
        outcome.Diagnostics.Single().Code.ShouldBe("JG1566");
    }

    [Fact]
    public async Task RunAsync_NonBreakingSpaces_AreOrdinarySpaces()
    {
        using var server = Serve(Item(product: "Azure\u00a0Database for\u202fMySQL  Flexible Server\u00a0"));
        Load(await RunAsync(server)).Rows.Single().Product.ShouldBe("Azure Database for MySQL Flexible Server");
    }

    [Fact]
    public async Task RunAsync_TiersOfOneMeter_AreDistinctRows()
    {
        using var server = Serve(Item(price: 2.99m, tier: 5), Item(price: 0));
        Load(await RunAsync(server)).Rows.Select(row => (row.TierFrom, row.Price)).ShouldBe([(0m, 0m), (5m, 2.99m)]);
    }

    [Fact]
    public async Task RunAsync_EmptyItems_IsAnAnswer()
    {
        using var server = new FakePriceServer((path, _) =>
            FakeReply.Json(path.Contains("Nothing", StringComparison.Ordinal) ? Page(null) : Page(null, Item())));
        var outcome = await RunAsync(new AzureRetailPrices(Azure("Azure Container Apps", "Nothing"), server.Address));
        Load(outcome).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_NothingAtAll_WritesNoSnapshot()
    {
        using var server = Serve();
        ShouldFail(await RunAsync(server), "JG1576");
        Directory.GetDirectories(Provider(), "2*").ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_RowWithoutPrice_IsLeftOutAndSaid()
    {
        using var server = Serve(Item(), Item("broken").With("retailPrice", "free"), Item("dev", type: "DevTestConsumption"));
        var outcome = await RunAsync(server);
        Load(outcome).Rows.Count.ShouldBe(1);
        outcome.Diagnostics.Single().Code.ShouldBe("JG1565");
    }

    [Fact]
    public async Task RunAsync_LinkToAnotherHost_IsNotFollowed()
    {
        using var foreign = new FakePriceServer((_, _) => FakeReply.Json(Page(null, Item("foreign"))));
        using var server = new FakePriceServer((_, _) => FakeReply.Json(Page(foreign.Address + "api/retail/prices", Item())));
        ShouldFail(await RunAsync(server), "JG1555");
        foreign.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_LinkBackToAPageAlreadyRead_Ends()
    {
        FakePriceServer? server = null;
        using (server = new FakePriceServer((path, _) =>
            FakeReply.Json(Page($"{server!.Address}api/retail/prices?$skip={(PageOf(path) + 1) % 3}",
                Item($"meter {path.Length} {PageOf(path)}")))))
        {
            ShouldFail(await RunAsync(server), "JG1556");
            server.Requests.Count.ShouldBeLessThan(6);
        }
    }

    [Fact]
    public async Task RunAsync_EndlessLinksWithTheSameItems_Ends()
    {
        FakePriceServer? server = null;
        using (server =
            new FakePriceServer((path, _) => FakeReply.Json(Page($"{server!.Address}api/retail/prices?$skip={PageOf(path) + 1}", Item()))))
        {
            ShouldFail(await RunAsync(server), "JG1556");
            server.Requests.Count.ShouldBe(2);
        }
    }

    [Fact]
    public async Task RunAsync_EndlessLinksWithEmptyPages_EndsAtTheLimit()
    {
        FakePriceServer? server = null;
        using (server =
            new FakePriceServer((path, _) => FakeReply.Json(Page($"{server!.Address}api/retail/prices?$skip={PageOf(path) + 1}"))))
        {
            var refresh = new PriceRefresh(RefreshHttp.CreateClient(), Options with { MaxPages = 10 }, () => 0.5, Time);
            ShouldFail(await refresh.RunAsync(new AzureRetailPrices(Azure(), server.Address), Folder, false, null, Token), "JG1557");
            server.Requests.Count.ShouldBe(10);
        }
    }

    [Fact]
    public async Task RunAsync_PageLargerThanTheLimit_IsRefused()
    {
        using var server = Serve(Item());
        var refresh = new PriceRefresh(RefreshHttp.CreateClient(), Options with { MaxPageBytes = 100 }, () => 0.5, Time);
        ShouldFail(await refresh.RunAsync(new AzureRetailPrices(Azure(), server.Address), Folder, false, null, Token), "JG1569");
    }
}
