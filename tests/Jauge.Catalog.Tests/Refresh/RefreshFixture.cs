using System.Net;
using Jauge.Catalog.Refresh;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>A folder, a clock and a client for one test.</summary>
public abstract class RefreshFixture : IDisposable
{
    private readonly HttpClient _client = RefreshHttp.CreateClient();

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("jauge-refresh-").FullName;

    internal FakeTime Time { get; } = new(new DateTimeOffset(2026, 8, 15, 9, 30, 0, TimeSpan.Zero));

    internal RefreshOptions Options { get; init; } = new() { MaxAttempts = 4, IdleTimeout = TimeSpan.FromHours(1) };

    internal static PriceQuestion Azure(params string[] services) =>
        new() { Provider = "azure", Regions = ["westeurope"], Services = services.Length == 0 ? ["Azure Container Apps"] : services };

    internal PriceRefresh Refresh() => new(_client, Options, () => 0.5, Time);

    internal PriceRefresh Refresh(Func<string, Stream> openJournal) => new(_client, Options, () => 0.5, Time) { OpenJournal = openJournal };

    internal Task<RefreshOutcome> RunAsync(IPriceSource source, bool restart = false, IProgress<RefreshProgress>? progress = null,
        CancellationToken? token = null) =>
        Refresh().RunAsync(source, Folder, restart, progress, token ?? Token);

    internal Task<RefreshOutcome> RunAsync(FakePriceServer server) => RunAsync(new AzureRetailPrices(Azure(), server.Address));

    internal static PriceSnapshot Load(RefreshOutcome outcome)
    {
        outcome.Status.ShouldBe(RefreshStatus.Done, string.Join('\n', outcome.Diagnostics));
        var bag = new DiagnosticBag();
        return PriceSnapshot.Load(outcome.Folder!, bag).ShouldNotBeNull(string.Join('\n', bag.Sorted()));
    }

    internal static void ShouldFail(RefreshOutcome outcome, string code)
    {
        outcome.Status.ShouldBe(RefreshStatus.Failed);
        outcome.Folder.ShouldBeNull();
        outcome.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == code && diagnostic.Severity == Severity.Error,
            string.Join('\n', outcome.Diagnostics));
    }

    internal string Provider(string name = "azure") => Path.Combine(Folder, name);

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
