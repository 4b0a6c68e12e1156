using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>Buyers who buy at the same time until all is sold.</summary>
internal sealed class Crowd
{
    private readonly ConcurrentQueue<JsonNode> _ledger = new();
    private readonly List<Buyer> _buyers;

    public Crowd(int size, IReadOnlyList<Replica> replicas)
    {
        _buyers = [.. Enumerable.Range(1, size).Select(number => new Buyer(number, replicas, _ledger))];
        SoldOut = Task.WhenAll(_buyers.Select(buyer => Task.Run(buyer.BuyAllAsync)));
    }

    public Task SoldOut { get; }

    public IReadOnlyCollection<JsonNode> Ledger => _ledger;

    public int Retries => _buyers.Sum(buyer => buyer.Retries);

    public Task UntilAcknowledgedAsync(int orders) =>
        Sale.UntilAsync(() => Task.FromResult(_ledger.Count >= orders || SoldOut.IsCompleted));
}
