using Jauge.Catalog.Refresh;
using Jauge.Core;
using static Jauge.Catalog.Tests.Refresh.AzureJson;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class TransportTests : RefreshFixture
{
    private static FakePriceServer Failing(int times, Func<FakeReply> failure) =>
        new((_, hit) => hit <= times ? failure() : FakeReply.Json(Page(null, Item())));

    [Fact]
    public async Task RunAsync_TooManyRequests_WaitsAsLongAsTheServerAsks()
    {
        using var server = Failing(2, () => FakeReply.Error(429, "37"));
        Load(await RunAsync(server)).Rows.Count.ShouldBe(1);
        Time.Delays.ShouldBe([TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(37)]);
    }

    [Fact]
    public async Task RunAsync_RetryAfterAsADate_WaitsUntilThen()
    {
        using var server = Failing(1, () => FakeReply.Error(503, "Sat, 15 Aug 2026 09:31:30 GMT"));
        Load(await RunAsync(server));
        Time.Delays.ShouldBe([TimeSpan.FromSeconds(90)]);
    }

    [Fact]
    public async Task RunAsync_RetryAfterBeyondPatience_StopsAndSaysWhenToComeBack()
    {
        using var server = Failing(1, () => FakeReply.Error(429, "7200"));
        var outcome = await RunAsync(server);
        ShouldFail(outcome, "JG1552");
        outcome.Diagnostics[0].Message.English.ShouldContain("7200 s");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_ServerErrors_BacksOffExponentiallyWithJitter()
    {
        using var server = Failing(3, () => FakeReply.Error(500));
        Load(await RunAsync(server));
        Time.Delays.Count.ShouldBe(3);
        Time.Delays.ShouldAllBe(delay => delay > TimeSpan.Zero && delay <= Options.MaxDelay);
        Time.Delays[2].ShouldBeGreaterThan(Time.Delays[0]);
    }

    [Fact]
    public async Task RunAsync_SameChance_SameDelays()
    {
        using var server = Failing(3, () => FakeReply.Error(500));
        await RunAsync(server);
        var other = new FakeTime(new DateTimeOffset(2026, 8, 16, 0, 0, 0, TimeSpan.Zero));
        using var again = Failing(3, () => FakeReply.Error(500));
        await new PriceRefresh(RefreshHttp.CreateClient(), Options, () => 0.5, other)
            .RunAsync(new AzureRetailPrices(Azure(), again.Address), Folder, false, null, Token);
        other.Delays.ShouldBe(Time.Delays);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("torn")]
    [InlineData("html")]
    [InlineData("shape")]
    public async Task RunAsync_BadBodyTwice_IsReadAtTheThirdAttempt(string kind)
    {
        using var server = Failing(2, () => Bad(kind));
        Load(await RunAsync(server)).Rows.Count.ShouldBe(1);
        server.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("cut", "JG1553")]
    [InlineData("torn", "JG1554")]
    [InlineData("html", "JG1554")]
    [InlineData("shape", "JG1558")]
    [InlineData("500", "JG1551")]
    [InlineData("429", "JG1552")]
    public async Task RunAsync_BadBodyForEver_GivesUpWithItsReason(string kind, string code)
    {
        using var server = Failing(int.MaxValue, () => Bad(kind));
        ShouldFail(await RunAsync(server), code);
        server.Requests.Count.ShouldBe(Options.MaxAttempts);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    public async Task RunAsync_StatusThatWillNotChange_IsNotTriedAgain(int status)
    {
        using var server = Failing(int.MaxValue, () => FakeReply.Error(status));
        ShouldFail(await RunAsync(server), "JG1551");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_SilentConnection_IsTriedAgainAfterTheIdleTimeout()
    {
        using var server = Failing(1, () => FakeReply.Silence(() => Time.Advance(TimeSpan.FromHours(1))));
        Load(await RunAsync(server)).Rows.Count.ShouldBe(1);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_NobodyListens_SaysSo()
    {
        Uri address;
        using (var server = Failing(0, FakeReply.Html))
        {
            address = server.Address;
        }

        ShouldFail(await RunAsync(new AzureRetailPrices(Azure(), address)), "JG1553");
    }

    [Fact]
    public async Task RunAsync_RowsOfAFailedAttempt_DoNotCount()
    {
        FakePriceServer? server = null;
        using (server = new FakePriceServer((path, hit) => (PageOf(path), hit) switch
        {
            (0, _) => FakeReply.Json(Page($"{server!.Address}api/retail/prices?$skip=1", Item("first"))),
            (_, 1) => FakeReply.Json("{\"Items\":[" + Item("ghost").ToJsonString() + "],\"NextPageLink\":\"http://other.example/\"}"[..^3]),
            _ => FakeReply.Json(Page(null, Item("second"))),
        }))
        {
            Load(await RunAsync(server)).Rows.Select(row => row.Meter).ShouldBe(["first", "second"]);
        }
    }

    [Fact]
    public async Task RunAsync_Progress_CountsPagesRowsBytesAndWaits()
    {
        using var server = Failing(1, () => FakeReply.Error(429, "5"));
        var seen = new Recorder();
        await RunAsync(new AzureRetailPrices(Azure(), server.Address), progress: seen);
        seen.Reports.ShouldContain(report => report.Waiting == TimeSpan.FromSeconds(5));
        var last = seen.Reports[^1];
        (last.Pages, last.Rows, last.Request).ShouldBe((1, 1L, "Azure Container Apps / westeurope"));
        last.Bytes.ShouldBeGreaterThan(300);
    }

    private static FakeReply Bad(string kind) => kind switch
    {
        "cut" => FakeReply.Cut(Page(null, Item())),
        "torn" => FakeReply.Json(Page(null, Item())[..^20]),
        "html" => FakeReply.Html(),
        "shape" => FakeReply.Json("{\"error\":\"busy\"}"),
        _ => FakeReply.Error(int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private sealed class Recorder : IProgress<RefreshProgress>
    {
        public List<RefreshProgress> Reports { get; } = [];

        public void Report(RefreshProgress value) => Reports.Add(value);
    }
}
