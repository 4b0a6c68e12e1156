using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>
/// Somebody who buys until nothing is left. He is stubborn in the way that the shop asks for: whatever gets no final answer is asked again,
/// with the same key,
/// of any replica.
/// </summary>
internal sealed class Buyer(int number, IReadOnlyList<Replica> replicas, ConcurrentQueue<JsonNode> ledger)
{
    private readonly Random _chance = new(number);
    private int _keys;

    /// <summary>Requests that were sent again because no final answer came.</summary>
    public int Retries { get; private set; }

    public async Task BuyAllAsync()
    {
        while (await KeepAsync() is { } hold) await PayAsync(hold);
    }

    /// <returns>The basket, or null when both areas are sold out.</returns>
    private async Task<string?> KeepAsync()
    {
        var first = _chance.Next(1, 3);
        return await KeepAsync(first) ?? await KeepAsync(3 - first);
    }

    private async Task<string?> KeepAsync(int area)
    {
        for (var quantity = _chance.Next(1, 5); quantity > 0; quantity--)
        {
            var (status, body) = await AskAsync("/panier", $"area={area}&quantity={quantity}", NewKey());
            if (status == HttpStatusCode.Created) return (string?)body!["hold"];
            status.ShouldBe(HttpStatusCode.Conflict);
        }

        return null;
    }

    private async Task PayAsync(string hold)
    {
        var key = NewKey();
        var asked = _chance.Next(10) == 0 ? 2 : 1;      // now and then twice, as an impatient finger does
        for (var i = 0; i < asked; i++)
        {
            var (status, body) = await AskAsync("/commande", $"hold={hold}&email=fan{number}@example.org&payment=pm_card_visa", key);
            status.ShouldBe(HttpStatusCode.Created);
            ledger.Enqueue(body!);
        }
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(string path, string form, string key)
    {
        while (true)
        {
            if (await TryAsync(path, form, key) is { } answer) return answer;
            Retries++;
            await Task.Delay(20, Sale.Cancellation);
        }
    }

    /// <returns>A final answer, or null: refused connection, broken answer, 503 or 202.</returns>
    private async Task<(HttpStatusCode Status, JsonNode? Body)?> TryAsync(string path, string form, string key)
    {
        try
        {
            using var answer = await replicas[_chance.Next(replicas.Count)]
                .PostAsync(path, form, ("Accept", "application/json"), ("Idempotency-Key", key));
            var text = await answer.Content.ReadAsStringAsync(Sale.Cancellation);
            var isFinal = answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.Accepted);
            return isFinal ? (answer.StatusCode, JsonNode.Parse(text)) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private string NewKey() => $"{number}-{++_keys}";
}
