using System.Text.Json.Nodes;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>Three orders: seats and standing places, both paid, and one that the bank declined.</summary>
internal static class SmallSale
{
    public static async Task<IReadOnlyList<JsonNode>> SellAsync(Sale sale)
    {
        var replica = (await sale.StartAsync())[0];
        var ledger = new List<JsonNode>
        {
            await SellAsync(replica, "area=2&quantity=2", "1", "pm_card_visa"),
            await SellAsync(replica, "area=1&quantity=2", "2", "pm_card_visa"),
            await SellAsync(replica, "area=1&quantity=1", "3", "pm_card_chargeDeclined"),
        };
        await replica.Part.StopAsync();
        return ledger;
    }

    private static async Task<JsonNode> SellAsync(Replica replica, string places, string key, string card)
    {
        var basket = await BodyAsync(await replica.PostAsync("/panier", places, ("Accept", "application/json")));
        return await BodyAsync(await replica.PostAsync(
            "/commande", $"hold={basket["hold"]}&email=fan@example.org&payment={card}", ("Accept", "application/json"),
            ("Idempotency-Key", key)));
    }

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Sale.Cancellation))!;
}
