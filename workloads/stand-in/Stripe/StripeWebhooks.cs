using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>Tells endpoints what has happened, signed; again after a failure, at most five times.</summary>
/// <remarks>docs.stripe.com/webhooks, read 2026-11: HMAC-SHA256 of <c>t.body</c> by the endpoint's secret. Stripe tries again for three
/// days; here the pauses are 1, 2, 4 and 8 s by the time scale.</remarks>
internal sealed class StripeWebhooks(double timeScale, TimeProvider clock) : IDisposable
{
    private const int Attempts = 5;
    private readonly HttpClient _http =
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private int _underWay;

    internal int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Sends an event to those endpoints that want it.</summary>
    internal void Send(JsonObject happened, IEnumerable<JsonObject> endpoints)
    {
        var (type, body) = ((string)happened["type"]!, happened.ToJsonString());
        foreach (var endpoint in endpoints.Where(e => Wants(e, type)))
            _ = DeliverAsync((string)endpoint["url"]!, (string)endpoint["secret"]!, body);
    }

    /// <summary>The header <c>Stripe-Signature</c>.</summary>
    internal static string Signature(string secret, string body, long at) =>
        $"t={at},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at.ToString(CultureInfo.InvariantCulture)}.{body}")))}";

    public void Dispose() => _http.Dispose();

    private static bool Wants(JsonObject endpoint, string type) =>
        (string?)endpoint["status"] == "enabled" && endpoint["enabled_events"] is JsonArray wanted
            && wanted.Any(w => (string?)w == "*" || (string?)w == type);

    private async Task DeliverAsync(string url, string secret, string body)
    {
        Interlocked.Increment(ref _underWay);
        var pause = TimeSpan.FromSeconds(1);
        for (var attempt = 1; attempt <= Attempts && !await IsTakenAsync(url, secret, body); attempt++, pause *= 2)
            await Task.Delay(pause * timeScale, clock);
        Interlocked.Decrement(ref _underWay);
    }

    private async Task<bool> IsTakenAsync(string url, string secret, string body)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Stripe-Signature", Signature(secret, body, clock.GetUtcNow().ToUnixTimeSeconds()));
        try
        {
            using var answer = await _http.SendAsync(request);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
