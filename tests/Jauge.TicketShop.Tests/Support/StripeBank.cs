using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Rehearsal.Processes;
using TicketShopCheck;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>The stand-in of Stripe as a process of its own, as a rehearsal starts it.</summary>
internal sealed class StripeBank : IAsyncDisposable
{
    internal const string Key = "sk_test_x";
    internal const string Secret = "whsec_standin";
    private static readonly string Program =
        Clone.Find("workloads", "stand-in", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "stand-in.dll");
    private readonly RunningPart _part;
    private readonly HttpClient _http;

    private StripeBank(RunningPart part, string url) =>
        (_part, Url, _http) = (part, url, new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(url) });

    internal string Url { get; }

    /// <summary>What the shop is told of it.</summary>
    internal (string, string)[] Environment =>
        [("PAYMENT_URL", Url), ("PAYMENT_KEY", Key), ("PAYMENT_WEBHOOK_SECRET", Secret), ("PATIENCE", "0.5")];

    /// <param name="supervisor">Starts it.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="webhook">Whom it tells; empty: nobody.</param>
    internal static async Task<StripeBank> StartAsync(Supervisor supervisor, int port, string webhook = "")
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var part = await supervisor.StartAsync(new()
        {
            Name = $"stripe-{port}", Program = "dotnet", Arguments = [Program, "stripe"], Ports = [port],
            Readiness = new HttpProbe(new Uri($"{url}/readyz")),
            Environment = EquatableMap.Of(("PORT", port.ToString(CultureInfo.InvariantCulture)), ("STRIPE_WEBHOOK_URL", webhook),
                ("STRIPE_TIME_SCALE", "0.2")),
        }, Sale.Cancellation);
        return new(part, url);
    }

    internal async Task FailAsync(object faults) =>
        (await _http.PostAsJsonAsync("/faults", faults, Sale.Cancellation)).EnsureSuccessStatusCode();

    internal async Task HealAsync() =>
        (await _http.DeleteAsync(new Uri("/faults", UriKind.Relative), Sale.Cancellation)).EnsureSuccessStatusCode();

    /// <summary>What it says that it charged.</summary>
    internal Task<JsonArray> ChargesAsync() => BankList.ReadAsync(Url, Key);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _part.KillAsync();
    }
}
