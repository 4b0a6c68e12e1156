using System.Net;
using System.Net.Sockets;
using System.Text;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary><c>jauge prices refresh</c> and <c>diff</c> against a server on this machine.</summary>
public sealed class RefreshTests
{
    private const string Page = """
        {"BillingCurrency":"USD","Items":[{"currencyCode":"USD","tierMinimumUnits":0,"retailPrice":0.1,"unitPrice":0.1,"armRegionName":"westeurope","location":"EU West",
        "effectiveStartDate":"2020-01-01T00:00:00Z","meterId":"m-1","meterName":"Thing","productId":"P","skuId":"S","productName":"Product","skuName":"Sku",
        "serviceName":"Service","serviceId":"I","serviceFamily":"F","unitOfMeasure":"1 Hour","type":"Consumption","isPrimaryMeterRegion":true,"armSkuName":""}],"NextPageLink":null,"Count":1}
        """;

    [Fact]
    public async Task Refresh_OfOnePage_WritesASnapshotAndTellsIt()
    {
        using var folder = new TemporaryFolder();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var serving = Task.Run(() => ServeOnce(server), TestContext.Current.CancellationToken);
        var answer = BuiltTool.Run("prices", "refresh", "--provider", "azure", "--region", "westeurope", "--service", "Service", "--out",
            folder.Path, "--address", Address(server));
        await serving;
        answer.Code.ShouldBe(0, answer.Error);
        answer.Out.ShouldContain("1 prices in");
        answer.Error.ShouldContain("Service / westeurope: 1 pages, 1 rows");
        Directory.GetFiles(folder.Path, "prices.csv", SearchOption.AllDirectories).Length.ShouldBe(1);
        BuiltTool.Run("prices", "diff", "azure", "--out", folder.Path).Out.ShouldContain("up to date");
    }

    [Fact]
    public async Task Refresh_Interrupted_EndsWith130AndKeepsWhatItRead()
    {
        using var folder = new TemporaryFolder();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var process = BuiltTool.Start("dotnet",
            [BuiltTool.Path, "prices", "refresh", "--provider", "azure", "--service", "Service", "--out", folder.Path, "--address",
            Address(server)], []);
        using var waiting = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using (var kill = System.Diagnostics.Process.Start("kill",
            ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var answer = BuiltTool.Answer(process);
        answer.Code.ShouldBe(130);
        answer.Out.ShouldBe("");
        Directory.Exists(Path.Combine(folder.Path, "azure", ".partial")).ShouldBeTrue();
    }

    [Fact]
    public void Diff_WithoutASnapshot_SaysHowToGetOne()
    {
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("prices", "diff", "azure", "--out", folder.Path);
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("jauge prices refresh --provider azure");
    }

    private static string Address(TcpListener server) => $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";

    private static async Task ServeOnce(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var request = new byte[8192];
        _ = await stream.ReadAsync(request);
        var body = Encoding.UTF8.GetBytes(Page.ReplaceLineEndings(""));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }
}
