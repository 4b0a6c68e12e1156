using System.Net;
using System.Text.Json.Nodes;
using Jauge.TicketShop.Tests.Support;

namespace Jauge.TicketShop.Tests;

/// <summary>Baskets, their end, and the waiting room.</summary>
[Collection(RealParts.Name)]
public sealed class PlacesTests(Hall hall)
{
    private static readonly (string, string) Json = ("Accept", "application/json");

    [Fact]
    public async Task Keep_SeatsThatSomebodyHas_IsRefusedWhole()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        (await replica.PostAsync("/panier", "area=2&seat=2000001&seat=2000002", Json)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await replica.PostAsync("/panier", "area=2&seat=2000002&seat=2000003", Json)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await replica.PostAsync("/panier", "area=2&seat=2000003", Json)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await sale.CheckAsync([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keep_SameKey_IsTheSameBasket()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        var first = await BodyAsync(replica.PostAsync("/panier", "area=2&quantity=2", Json, ("Idempotency-Key", "k")));
        var second = await BodyAsync(replica.PostAsync("/panier", "area=2&quantity=2", Json, ("Idempotency-Key", "k")));
        second.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task Keep_WrongForm_IsRefused()
    {
        await using var sale = await hall.OpenAsync(new Concert { Rows = 1 });
        var replica = (await sale.StartAsync())[0];
        foreach (var form in (string[])["area=2&quantity=7", "area=2&quantity=0", "area=2&quantity=-1", "area=9&quantity=1", "quantity=1",
            "area=2&seat=x", ""])
        {
            using var answer = await replica.PostAsync("/panier", form, Json);
            answer.StatusCode.ShouldBe(form == "area=2&seat=x" ? HttpStatusCode.Conflict : HttpStatusCode.BadRequest, form);
        }
    }

    [Fact]
    public async Task Expire_BasketPastItsTime_PlacesAreFreeAndTheOrderIsRefused()
    {
        await using var sale = await hall.OpenAsync(new Concert { HoldMinutes = 0.01 });
        var replica = (await sale.StartAsync())[0];
        var seats = await BodyAsync(replica.PostAsync("/panier", "area=2&quantity=4", Json));
        await BodyAsync(replica.PostAsync("/panier", "area=1&quantity=5", Json));

        await Sale.UntilAsync(async () => (long)(await sale.AskAsync("select sum(held) from stock"))! == 0);
        using var late =
            await replica.PostAsync("/commande", $"hold={seats["hold"]}&email=a@b.c&payment=pm_card_visa", Json, ("Idempotency-Key", "k"));

        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await sale.AskAsync("select count(*) from seat where hold_id is not null")).ShouldBe(0L);
        (await sale.CheckAsync([(await BodyAsync(Task.FromResult(late)))], graceSeconds: 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task GiveBack_OpenBasket_PlacesAreFreeAtOnce()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        var basket = await BodyAsync(replica.PostAsync("/panier", "area=2&quantity=4", Json));
        (await replica.PostAsync($"/panier/{basket["hold"]}/rendre", "", Json)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sale.AskAsync("select sum(held) from stock")).ShouldBe(0L);
        (await sale.CheckAsync([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task WaitingRoom_Crowd_QueuesInOrderAndAnyReplicaKnowsThePass()
    {
        await using var sale = await hall.OpenAsync(new Concert { AdmitsPerSecond = 0.5 });
        var replicas = await sale.StartAsync(2);

        using var first = await replicas[0].GetAsync("/places", Json);
        using var second = await replicas[1].GetAsync("/places", Json);
        using var third = await replicas[0].GetAsync("/places", Json);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        ((int)(await BodyAsync(Task.FromResult(third)))["position"]!).ShouldBe(2);

        var pass = ("Cookie", CookieOf(second));
        await Sale.UntilAsync(async () => (await replicas[0].GetAsync("/places", Json, pass)).IsSuccessStatusCode);
        (await replicas[1].PostAsync("/panier", "area=1&quantity=1", Json, pass)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task WaitingRoom_ForgedPass_GoesToTheEndOfTheQueue()
    {
        await using var sale = await hall.OpenAsync(new Concert { AdmitsPerSecond = 0.1 });
        var replica = (await sale.StartAsync())[0];
        using var first = await replica.GetAsync("/places", Json);
        var cookie = CookieOf(first);
        var forged = cookie[..^2] + (cookie[^2] == 'A' ? "BA" : "AA");

        (await replica.GetAsync("/places", Json, ("Cookie", cookie))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await replica.GetAsync("/places", Json, ("Cookie", forged))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static async Task<JsonNode> BodyAsync(Task<HttpResponseMessage> answer) =>
        JsonNode.Parse(await (await answer).Content.ReadAsStringAsync(Sale.Cancellation))!;
}
