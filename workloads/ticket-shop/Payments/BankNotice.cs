using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TicketShop.Sale;

namespace TicketShop.Payments;

/// <summary><c>POST /paiement/avis</c>: the bank tells that something came of a charge. It is a hint: the shop asks the bank itself,
/// under the order's key, and so believes nobody who only knows this address. 503 where the bank is silent again: it tells once
/// more.</summary>
/// <remarks>Source: https://docs.stripe.com/webhooks (read 2026-11): HMAC-SHA256 of <c>t.body</c>, at most five minutes old.</remarks>
internal static class BankNotice
{
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(5);

    public static async Task<IResult> Post(HttpRequest request, ShopSettings settings, Checkout checkout, TimeProvider clock)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        if (settings.WebhookSecret is not { } secret
            || !IsSigned(request.Headers["Stripe-Signature"].ToString(), body, secret, clock.GetUtcNow()))
            return Results.BadRequest();
        var isOver = OrderOf(body) is not { } order || await checkout.SettleOne(order);
        return isOver ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static bool IsSigned(string header, string body, string secret, DateTimeOffset now)
    {
        var parts = header.Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToList();
        if (!long.TryParse(parts.Find(part => part[0] == "t")?[1], CultureInfo.InvariantCulture, out var at)) return false;
        if ((now - DateTimeOffset.FromUnixTimeSeconds(at)).Duration() > Oldest) return false;
        var right = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at}.{body}")));
        var wanted = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(right));
        return parts.Exists(part => part[0] == "v1" && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(part[1]), wanted));
    }

    /// <returns>Null for what concerns no order, or says nothing of an outcome.</returns>
    private static Guid? OrderOf(string body)
    {
        using var notice = JsonDocument.Parse(body);
        var root = notice.RootElement;
        if (root.GetProperty("type").GetString() is not ("payment_intent.succeeded" or "payment_intent.payment_failed")) return null;
        return root.GetProperty("data").GetProperty("object").GetProperty("metadata").TryGetProperty("order", out var order)
            && Guid.TryParse(order.GetString(), out var id) ? id : null;
    }
}
