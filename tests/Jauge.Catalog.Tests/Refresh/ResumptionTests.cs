using Jauge.Catalog.Refresh;
using Jauge.Core;
using static Jauge.Catalog.Tests.Refresh.AzureJson;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class ResumptionTests : RefreshFixture
{
    private const int PageCount = 6;

    private static FakePriceServer Serve(Action<int>? onPage = null)
    {
        FakePriceServer? server = null;
        server = new FakePriceServer((path, _) =>
        {
            var page = PageOf(path);
            onPage?.Invoke(page);
            var next = page + 1 < PageCount ? $"{server!.Address}api/retail/prices?$skip={page + 1}" : null;
            return FakeReply.Json(Page(next, Item($"meter {page}"), Item("every page"), Item($"later {page}", from: "2027-01-01T00:00:00Z"),
                Item("no price").With("retailPrice", null)));
        });
        return server;
    }

    private static string Text(string folder, string file, FakePriceServer server) =>
        File.ReadAllText(Path.Combine(folder, file)).Replace(server.Address.AbsoluteUri, "http://server/", StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_CancelledInTheMiddle_ContinuesToTheSameBytes()
    {
        using var whole = Serve();
        var straight = await RunAsync(whole);
        var prices = Text(straight.Folder!, "prices.csv", whole);
        var about = Text(straight.Folder!, "snapshot.json", whole);
        Directory.Move(straight.Folder!, Path.Combine(Folder, "straight"));

        using var stop = new CancellationTokenSource();
        using var server = Serve(page =>
        {
            if (page == 3)
            {
                stop.Cancel();
            }
        });
        var source = new AzureRetailPrices(Azure(), server.Address);
        var cut = await RunAsync(source, token: stop.Token);
        cut.Status.ShouldBe(RefreshStatus.Interrupted);
        cut.Diagnostics.Single().Code.ShouldBe("JG1575");
        Directory.Exists(Path.Combine(Provider(), ".partial")).ShouldBeTrue();

        Time.Advance(TimeSpan.Zero);
        server.Requests.Clear();
        var resumed = await RunAsync(source);
        server.Requests.Count.ShouldBe(PageCount - 3);
        Text(resumed.Folder!, "prices.csv", server).ShouldBe(prices);
        Text(resumed.Folder!, "snapshot.json", server).ShouldBe(about);
        Directory.Exists(Path.Combine(Provider(), ".partial")).ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_ContinuedNextDay_KeepsTheDayOnWhichItBegan()
    {
        using var stop = new CancellationTokenSource();
        using var server = Serve(page =>
        {
            if (page == 2)
            {
                stop.Cancel();
            }
        });
        var source = new AzureRetailPrices(Azure(), server.Address);
        await RunAsync(source, token: stop.Token);
        Time.Advance(TimeSpan.FromDays(1));
        Path.GetFileName((await RunAsync(source)).Folder).ShouldBe("2026-08-15");
    }

    [Fact]
    public async Task RunAsync_Restart_ReadsEverythingAgain()
    {
        var (server, _) = await LeavePartialAsync();
        using var end = server;
        Load(await RunAsync(new AzureRetailPrices(Azure(), server.Address), restart: true));
        server.Requests.Count.ShouldBe(PageCount);
    }

    [Fact]
    public async Task RunAsync_PartialOfAnotherQuestion_IsNotMixedIn()
    {
        var (server, _) = await LeavePartialAsync();
        using var end = server;
        ShouldFail(await RunAsync(new AzureRetailPrices(Azure("Key Vault"), server.Address)), "JG1562");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_TornLastLine_IsDropped()
    {
        var (server, journal) = await LeavePartialAsync();
        using var end = server;
        File.AppendAllText(journal, "{\"row\":{\"provider\":\"az");
        Load(await RunAsync(server)).Rows.Count.ShouldBe(PageCount + 1);
    }

    [Fact]
    public async Task RunAsync_DamageBeforeAPageEnd_IsSaid()
    {
        var (server, journal) = await LeavePartialAsync();
        using var end = server;
        var lines = File.ReadAllLines(journal);
        lines[1] = "garbage";
        File.WriteAllLines(journal, lines);
        var outcome = await RunAsync(server);
        ShouldFail(outcome, "JG1578");
        outcome.Diagnostics[0].Message.English.ShouldContain("line 2");
    }

    [Fact]
    public async Task RunAsync_TwoAtOnce_TheSecondIsRefused()
    {
        var (server, journal) = await LeavePartialAsync();
        using var end = server;
        using var other = PriceJournal.OpenExclusive(journal);
        ShouldFail(await RunAsync(server), "JG1563");
    }

    [Fact]
    public async Task RunAsync_SnapshotOfTheDayExists_IsNotOverwritten()
    {
        using var server = Serve();
        var first = await RunAsync(server);
        var written = File.ReadAllBytes(Path.Combine(first.Folder!, "prices.csv"));
        server.Requests.Clear();
        ShouldFail(await RunAsync(server), "JG1564");
        server.Requests.ShouldBeEmpty();
        File.ReadAllBytes(Path.Combine(first.Folder!, "prices.csv")).ShouldBe(written);
    }

    [Fact]
    public async Task RunAsync_FileWhereTheFolderShouldBe_IsSaid()
    {
        File.WriteAllText(Provider(), "in the way");
        using var server = Serve();
        ShouldFail(await RunAsync(server), "JG1561");
        File.ReadAllText(Provider()).ShouldBe("in the way");
    }

    [Fact]
    public async Task RunAsync_DiskFillsUp_KeepsWholePagesAndSaysSo()
    {
        using var server = Serve();
        var source = new AzureRetailPrices(Azure(), server.Address);
        var full = Refresh(path => new SmallDisk(PriceJournal.OpenExclusive(path), 6_000));
        ShouldFail(await full.RunAsync(source, Folder, false, null, Token), "JG1561");
        var read = server.Requests.Count;
        read.ShouldBeInRange(2, PageCount - 1);

        server.Requests.Clear();
        Load(await RunAsync(source)).Rows.Count.ShouldBe(PageCount + 1);
        server.Requests.Count.ShouldBe(PageCount - read + 1);
    }

    /// <summary>Leaves an unfinished run of three pages behind; the server it asked goes on serving.</summary>
    private async Task<(FakePriceServer Server, string Journal)> LeavePartialAsync()
    {
        var stop = new CancellationTokenSource();
        var server = Serve(page =>
        {
            if (page == 3)
            {
                stop.Cancel();
            }
        });
        (await RunAsync(new AzureRetailPrices(Azure(), server.Address), token: stop.Token)).Status.ShouldBe(RefreshStatus.Interrupted);
        server.Requests.Clear();
        return (server, Path.Combine(Provider(), ".partial", "journal.jsonl"));
    }
}
