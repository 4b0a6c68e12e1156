namespace Jauge.Tryton.Tests;

/// <summary>A program that nobody here wrote, as a replica: prepared once, the same behind every replica, gone politely.</summary>
public sealed class TrytonTests
{
    private const string ASale =
        """[[{"party":5,"company":1,"currency":1,"invoice_address":5,"shipment_address":5,"lines":[["create",[{"product":3,"quantity":2,"unit":1,"unit_price":{"__class__":"Decimal","decimal":"3"}}]]]}],{"company":1}]""";

    [Fact]
    public async Task Replicas_StartedTogether_PrepareOnceAndSellToTheSameSession()
    {
        await using var shop = await Shop.OpenAsync();
        var replicas = await shop.StartAsync(2);

        var login = await shop.CallAsync(replicas[0], "common.db.login", """["admin",{"password":"secret"}]""");
        var session = Shop.SessionOf(login.Body!);
        var products = await shop.CallAsync(replicas[1], "model.product.product.search_read",
            """[[["salable","=",true]],0,20,null,["rec_name"],{"company":1}]""", session);
        var sale = await shop.CallAsync(replicas[1], "model.sale.sale.create", ASale, session);
        var read = await shop.CallAsync(replicas[0], "model.sale.sale.read",
            $$"""[{{sale.Body!["result"]!.ToJsonString()}},["state","total_amount"],{"company":1}]""", session);

        products.Body!["result"]!.AsArray().Count.ShouldBe(20);
        ((string?)read.Body!["result"]![0]!["state"]).ShouldBe("draft");
        ((string?)read.Body["result"]![0]!["total_amount"]!["decimal"]).ShouldBe("6.00");
        (await shop.CallAsync(replicas[0], "model.sale.sale.read", """[[1],["state"],{}]""")).Status.ShouldBe(401);
        (await shop.MetricsAsync(replicas[1])).ShouldContain("http_requests_total{request=\"model.sale.sale.create\",code=\"200\"} 1\n");
        (await shop.Database.AskAsync("select count(*) from jauge_prepared", Shop.Cancellation)).ShouldBe(1L);
        (await replicas[0].StopAsync()).Code.ShouldBe(0);
        await replicas[1].KillAsync();
        replicas[1].Processes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Prepare_KilledBefore_StartsAgainFromNothing()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.Database.ExecuteAsync("create table jauge_prepared (at timestamptz not null default now()); create table half_made (id serial)", Shop.Cancellation);
        (await shop.PrepareAsync()).Exit.Code.ShouldBe(0);
        (await shop.Database.AskAsync("select count(*) from pg_tables where tablename in ('half_made', 'sale_sale')", Shop.Cancellation))
            .ShouldBe(1L);
        (await shop.PrepareAsync()).Exit.Code.ShouldBe(0);
    }

    [Fact]
    public async Task Prepare_DatabaseOfSomebodyElse_IsRefusedAndUntouched()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.Database.ExecuteAsync("create table precious as select 42 as answer", Shop.Cancellation);
        var outcome = await shop.PrepareAsync();
        outcome.Exit.Code.ShouldNotBe(0);
        outcome.Output.ShouldContain("give it an empty one");
        (await shop.Database.AskAsync("select answer from precious", Shop.Cancellation)).ShouldBe(42);
    }
}
