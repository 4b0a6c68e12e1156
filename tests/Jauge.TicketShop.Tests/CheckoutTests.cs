using System.Net;
using System.Text.Json.Nodes;
using Jauge.TicketShop.Tests.Support;

namespace Jauge.TicketShop.Tests;

[Collection(RealParts.Name)]
public sealed class CheckoutTests(Hall hall)
{
    private static readonly (string, string) Json = ("Accept", "application/json");

    [Fact]
    public async Task Buy_SameKeyTwentyTimesFromTwoReplicas_OneOrderAndOneAnswer()
    {
        await using var sale = await hall.OpenAsync();
        var replicas = await sale.StartAsync(2);
        var hold = await KeepAsync(replicas[0], "area=2&quantity=3");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => BuyAsync(replicas[i % 2], hold, "one-key")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Body.ToJsonString()).Distinct().ShouldHaveSingleItem();
        (await sale.CheckAsync(answers.Select(answer => answer.Body))).ShouldBeEmpty();
        (await sale.AskAsync("select count(*) from bank.charge")).ShouldBe(1L);
    }

    [Fact]
    public async Task Buy_ReplicaDiesBetweenChargeAndTickets_AnotherHandsThemOut()
    {
        await using var bank = await Bank.StartAsync();
        await using var sale = await hall.OpenAsync();
        var replicas = await sale.StartAsync(2, ("PAYMENT_URL", bank.Url));
        var hold = await KeepAsync(replicas[0], "area=2&quantity=2");

        var lost = BuyAsync(replicas[0], hold, "k");
        await Sale.UntilAsync(() => Task.FromResult(bank.Requests > 0));
        await replicas[0].Part.KillAsync();
        await Should.ThrowAsync<HttpRequestException>(() => lost);
        bank.Open();

        var again = await BuyAsync(replicas[1], hold, "k");
        again.Status.ShouldBe(HttpStatusCode.Created);
        again.Body["tickets"]!.AsArray().Count.ShouldBe(2);
        (await sale.CheckAsync([again.Body], bank.Charges)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Buy_ReplicaDiesAndNobodyAsksAgain_HousekeepingHandsTheTicketsOut()
    {
        await using var bank = await Bank.StartAsync();
        await using var sale = await hall.OpenAsync();
        var replicas = await sale.StartAsync(2, ("PAYMENT_URL", bank.Url));
        var hold = await KeepAsync(replicas[0], "area=1&quantity=2");

        var lost = BuyAsync(replicas[0], hold, "k");
        await Sale.UntilAsync(() => Task.FromResult(bank.Requests > 0));
        await replicas[0].Part.KillAsync();
        await Should.ThrowAsync<HttpRequestException>(() => lost);
        bank.Open();

        await Sale.UntilAsync(async () => (long)(await sale.AskAsync("select count(*) from ticket"))! == 2);
        (await sale.CheckAsync([], bank.Charges, graceSeconds: 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_WhileAnOrderIsUnderWay_AnswersItThenEnds()
    {
        await using var bank = await Bank.StartAsync();
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync(1, ("PAYMENT_URL", bank.Url)))[0];
        var hold = await KeepAsync(replica, "area=1&quantity=1");

        var order = BuyAsync(replica, hold, "k");
        await Sale.UntilAsync(() => Task.FromResult(bank.Requests > 0));
        var stopped = replica.Part.StopAsync();
        bank.Open();

        (await order).Status.ShouldBe(HttpStatusCode.Created);
        (await stopped).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Buy_CardDeclined_KeepsTheBasketForAnotherCard()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        var hold = await KeepAsync(replica, "area=2&seat=2000001&seat=2000002");

        var declined = await BuyAsync(replica, hold, "first", "pm_card_chargeDeclined");
        var declinedAgain = await BuyAsync(replica, hold, "first", "pm_card_chargeDeclined");
        var paid = await BuyAsync(replica, hold, "second");
        var late = await BuyAsync(replica, hold, "third");

        declined.Status.ShouldBe(HttpStatusCode.PaymentRequired);
        declinedAgain.Body.ToJsonString().ShouldBe(declined.Body.ToJsonString());
        paid.Status.ShouldBe(HttpStatusCode.Created);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        ((string?)late.Body["reason"]).ShouldBe("ordered");
        (await sale.CheckAsync([declined.Body, declinedAgain.Body, paid.Body, late.Body])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Buy_KeyOfAnotherBasket_IsRefusedAndChangesNothing()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        var (one, other) = (await KeepAsync(replica, "area=1&quantity=1"), await KeepAsync(replica, "area=1&quantity=1"));

        (await BuyAsync(replica, one, "k")).Status.ShouldBe(HttpStatusCode.Created);
        (await BuyAsync(replica, other, "k")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await BuyAsync(replica, other, "l")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Buy_WrongForm_IsRefused()
    {
        await using var sale = await hall.OpenAsync(new Concert { Rows = 1 });
        var replica = (await sale.StartAsync())[0];
        const string Nobody = "00000000-0000-0000-0000-000000000000";
        (await BuyAsync(replica, Nobody, "k")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await BuyAsync(replica, "nonsense", "k")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await BuyAsync(replica, Nobody, "k", card: "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await BuyAsync(replica, Nobody, key: "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var withoutEmail =
            await replica.PostAsync("/commande", $"hold={Nobody}&email=nobody&payment=pm_card_visa", Json, ("Idempotency-Key", "k"));
        withoutEmail.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> KeepAsync(Replica replica, string form)
    {
        using var answer = await replica.PostAsync("/panier", form, Json);
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
