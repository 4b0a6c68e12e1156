using System.Net;
using System.Text.Json.Nodes;
using Jauge.TicketShop.Tests.Support;

namespace Jauge.TicketShop.Tests;

/// <summary>The shop with a bank across the network that is spoken to as Stripe is, when it is well and when it is not.</summary>
[Collection(RealParts.Name)]
public sealed class StripeTests(Hall hall)
{
    private static readonly (string, string) Json = ("Accept", "application/json");

    [Fact]
    public async Task Buy_CardDeclinedThenAnother_IsChargedOnce()
    {
        await using var bank = await StripeBank.StartAsync(hall.Supervisor, hall.Supervisor.Ports.Take());
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync(1, bank.Environment))[0];
        var hold = await KeepAsync(replica);

        var declined = await BuyAsync(replica, hold, "first", "pm_card_chargeDeclined");
        var again = await BuyAsync(replica, hold, "first", "pm_card_chargeDeclined");
        var paid = await BuyAsync(replica, hold, "second");

        (declined.Status, again.Status, paid.Status)
            .ShouldBe((HttpStatusCode.PaymentRequired, HttpStatusCode.PaymentRequired, HttpStatusCode.Created));
        var charges = await bank.ChargesAsync();
        charges.Select(c => (bool)c!["accepted"]!).ShouldBe([true, false], ignoreOrder: true);
        (await sale.CheckAsync([declined.Body, again.Body, paid.Body], charges)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Buy_TheBankIsSlow_IsPaidAllTheSame()
    {
        await using var bank = await StripeBank.StartAsync(hall.Supervisor, hall.Supervisor.Ports.Take());
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync(1, bank.Environment))[0];
        var hold = await KeepAsync(replica);
        await bank.FailAsync(new { delay = "1 s" });

        var paid = await BuyAsync(replica, hold, "k");

        paid.Status.ShouldBe(HttpStatusCode.Created);
        (await sale.CheckAsync([paid.Body], await bank.ChargesAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Buy_TheAnswerIsLost_TheSameKeyFindsTheOneCharge()
    {
        await using var bank = await StripeBank.StartAsync(hall.Supervisor, hall.Supervisor.Ports.Take());
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync(1, bank.Environment))[0];
        var hold = await KeepAsync(replica);
        await bank.FailAsync(new { outage = "lose" });

        var pending = await BuyAsync(replica, hold, "k");
        await bank.HealAsync();
        (await bank.ChargesAsync()).Count.ShouldBe(1);
        var paid = await BuyAsync(replica, hold, "k");

        pending.Status.ShouldBe(HttpStatusCode.Accepted);
        paid.Status.ShouldBe(HttpStatusCode.Created);
        (await sale.CheckAsync([pending.Body, paid.Body], await bank.ChargesAsync(), graceSeconds: 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Notice_OfAChargeWhoseAnswerIsLost_HandsTheTicketsOut()
    {
        var (shop, stripe) = (hall.Supervisor.Ports.Take(), hall.Supervisor.Ports.Take());
        await using var bank = await StripeBank.StartAsync(hall.Supervisor, stripe, $"http://127.0.0.1:{shop}/paiement/avis");
        await using var sale = await hall.OpenAsync();
        var replica = await sale.StartAtAsync(shop, bank.Environment);
        var hold = await KeepAsync(replica);
        await bank.FailAsync(new { outage = "lose" });

        (await BuyAsync(replica, hold, "k")).Status.ShouldBe(HttpStatusCode.Accepted);
        await bank.HealAsync();

        // that the intent was made is taken at once; that it succeeded, only when the order is over: the bank tells for less long than
        // housekeeping waits
        await Sale.UntilAsync(async () => await TakenAsync(replica) == 2);
        (await sale.AskAsync("select count(*) from ticket")).ShouldBe(2L);
        (await sale.CheckAsync([], await bank.ChargesAsync(), graceSeconds: 0)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=1,v1=00")]
    [InlineData("nonsense")]
    public async Task Notice_WithoutARightSignature_IsNotBelieved(string signature)
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync(1, ("PAYMENT_WEBHOOK_SECRET", StripeBank.Secret)))[0];
        using var answer =
            await replica.PostAsync("/paiement/avis", "{\"type\":\"payment_intent.succeeded\"}", ("Stripe-Signature", signature));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<int> TakenAsync(Replica replica)
    {
        const string Line = "http_requests_total{request=\"notice\",code=\"200\"} ";
        using var answer = await replica.GetAsync("/metrics");
        var metrics = (await answer.Content.ReadAsStringAsync(Sale.Cancellation)).Split('\n');
        return metrics.Where(l => l.StartsWith(Line, StringComparison.Ordinal)).Select(l => int.Parse(l[Line.Length..], null))
            .FirstOrDefault();
    }

    private static async Task<string> KeepAsync(Replica replica)
    {
        using var answer = await replica.PostAsync("/panier", "area=2&quantity=2", Json);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Sale.Cancellation))!["hold"]!;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> BuyAsync(Replica replica, string hold, string key,
        string card = "pm_card_visa")
    {
        using var answer =
            await replica.PostAsync("/commande", $"hold={hold}&email=fan@example.org&payment={card}", Json, ("Idempotency-Key", key));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Sale.Cancellation))!);
    }
}
