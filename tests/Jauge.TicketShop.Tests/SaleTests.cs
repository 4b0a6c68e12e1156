using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.TicketShop.Tests.Support;

namespace Jauge.TicketShop.Tests;

/// <summary>The promise, under load and while things die: no place sold twice, nothing paid for lost, nobody charged twice, and every place
/// sold.</summary>
[Collection(RealParts.Name)]
public sealed class SaleTests(Hall hall)
{
    private const int Buyers = 12;

    [Fact]
    public async Task Sale_ReplicaKilledInTheMiddle_SellsEveryPlaceOnce()
    {
        await using var sale = await hall.OpenAsync();
        await sale.StartAsync(3);
        var crowd = new Crowd(Buyers, sale.Replicas);

        await crowd.UntilAcknowledgedAsync(12);
        var victim = sale.Replicas[1];
        await victim.Part.KillAsync();
        await crowd.UntilAcknowledgedAsync(30);
        await sale.RestartAsync(victim);
        await sale.Replicas[2].Part.KillAsync();

        await EveryPlaceIsSoldOnce(sale, crowd);
        crowd.Retries.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Sale_DatabaseCrashesAndComesBack_SellsEveryPlaceOnce()
    {
        await using var sale = await hall.OpenAsync();
        await sale.StartAsync(2);
        var crowd = new Crowd(Buyers, sale.Replicas);

        await crowd.UntilAcknowledgedAsync(15);
        await hall.Server.Process!.KillAsync();
        await hall.Server.StartAsync(Sale.Cancellation);

        await EveryPlaceIsSoldOnce(sale, crowd);
    }

    [Fact]
    public async Task Sale_PrimarysMachineKilled_AStandbyGoesOnSellingEveryPlaceOnce()
    {
        var cluster = await PatroniCluster.StartAsync(
            hall.Bench,
            new() { Name = "ha", Timings = PatroniSettings.Fast, Synchronous = SynchronousMode.Synchronous, Postgres = Hall.Settings },
            Sale.Cancellation);
        var port = hall.Bench.Ports.Take();
        var proxy = await HaProxyServer.StartAsync(hall.Bench, new() { Tcp = [cluster.Backend("ha", port, CheckTiming.Fast)] },
            Sale.Cancellation);
        await using var sale = hall.OpenAt(cluster.Direct(cluster.Nodes[0]) with { Port = port, Timeout = TimeSpan.FromSeconds(20) });
        await sale.StartAsync(2);
        var crowd = new Crowd(Buyers, sale.Replicas);

        await crowd.UntilAcknowledgedAsync(15);
        var leader = await cluster.WaitForLeaderAsync(Sale.Cancellation);
        await cluster.Part(leader.Name)!.KillAsync();

        await EveryPlaceIsSoldOnce(sale, crowd);
        (await cluster.WaitForLeaderAsync(Sale.Cancellation)).Name.ShouldNotBe(leader.Name);
        await Task.WhenAll(cluster.Nodes.Select(node => cluster.Part(node.Name)!).Append(proxy.Process).Select(part => part.KillAsync()));
    }

    [Fact]
    public async Task Sale_DatabaseReadOnlyForAWhile_WaitsAndSellsEveryPlaceOnce()
    {
        await using var sale = await hall.OpenAsync(new Concert { Standing = 40, Rows = 3 });
        await sale.StartAsync(2);
        var crowd = new Crowd(Buyers, sale.Replicas);

        await crowd.UntilAcknowledgedAsync(3);
        await SetReadOnly(sale, "on");
        await Sale.UntilAsync(async () => (await Metrics(sale))
            .Contains("shop_database_retries_total{cause=\"25006\"}", StringComparison.Ordinal));
        await SetReadOnly(sale, "off");

        await EveryPlaceIsSoldOnce(sale, crowd);
    }

    [Fact]
    public async Task Sale_ReplicaFrozenInATransaction_TheOthersGoOn()
    {
        await using var sale = await hall.OpenAsync();
        await sale.StartAsync(2);
        var crowd = new Crowd(Buyers, [sale.Replicas[0]]);
        var unlucky = new Crowd(4, [sale.Replicas[1]]);

        await unlucky.UntilAcknowledgedAsync(5);
        await sale.Replicas[1].Part.FreezeAsync();
        await crowd.SoldOut.WaitAsync(TimeSpan.FromSeconds(40), Sale.Cancellation);
        await sale.Replicas[1].Part.ResumeAsync();

        await unlucky.SoldOut.WaitAsync(TimeSpan.FromSeconds(40), Sale.Cancellation);
        (await sale.CheckAsync([.. crowd.Ledger, .. unlucky.Ledger])).ShouldBeEmpty();
    }

    private static async Task EveryPlaceIsSoldOnce(Sale sale, Crowd crowd)
    {
        await crowd.SoldOut.WaitAsync(TimeSpan.FromSeconds(40), Sale.Cancellation);
        (await sale.CheckAsync(crowd.Ledger)).ShouldBeEmpty();
        (await sale.AskAsync("select count(*) from ticket")).ShouldBe(await sale.AskAsync("select sum(capacity) from stock"));
    }

    /// <summary>What clients of a primary see that has become a standby: new sessions cannot write.</summary>
    private Task SetReadOnly(Sale sale, string value) => hall.Server.Address.ExecuteAsync(
        $"""
        alter database {sale.Database.Database} set default_transaction_read_only = {value};
        select pg_terminate_backend(pid) from pg_stat_activity where datname = '{sale.Database.Database}'
        """,
        Sale.Cancellation);

    private static async Task<string> Metrics(Sale sale)
    {
        var pages = await Task.WhenAll(sale.Replicas.Select(async replica => await (await replica.GetAsync("/metrics"))
            .Content.ReadAsStringAsync(Sale.Cancellation)));
        return string.Concat(pages);
    }
}
