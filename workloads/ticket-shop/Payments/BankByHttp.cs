using System.Globalization;
using System.Net;

namespace TicketShop.Payments;

/// <summary>A bank across the network, spoken to as Stripe is: one payment intent, confirmed at once, under an idempotency key.</summary>
/// <remarks>Source: https://docs.stripe.com/api/payment_intents/create and https://docs.stripe.com/api/idempotent_requests (read
/// 2026-11).</remarks>
internal sealed class BankByHttp(HttpClient http, ShopSettings settings, TimeProvider clock) : IBank
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<bool> Make(Charge charge)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await Ask(charge);
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or BankSilentException)
            {
                if (clock.GetElapsedTime(began) + Pause > settings.Patience) throw new BankSilentException("the bank is away", fault);
                await Task.Delay(Pause, clock);
            }
        }
    }

    private async Task<bool> Ask(Charge charge)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.PaymentUrl!, "/v1/payment_intents"));
        request.Headers.Add("Idempotency-Key", charge.Key);
        if (settings.PaymentKey is { } key) request.Headers.Authorization = new("Bearer", key);
        request.Content = new FormUrlEncodedContent(FieldsOf(charge));
        using var answer = await http.SendAsync(request);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.PaymentRequired => false,
            var other => throw new BankSilentException($"the bank answered {(int)other}"),
        };
    }

    private static Dictionary<string, string> FieldsOf(Charge charge) => new()
    {
        ["amount"] = charge.AmountCents.ToString(CultureInfo.InvariantCulture),
        ["currency"] = charge.Currency.ToLowerInvariant(),
        ["payment_method"] = charge.PaymentMethod,
        ["confirm"] = "true",
        ["metadata[order]"] = charge.Key,
    };
}
