using Jauge.TicketShop.Tests.Support;
using TicketShopCheck;

namespace Jauge.TicketShop.Tests;

/// <summary>The check itself: it finds each promise broken when we break it on purpose, behind the shop's back.</summary>
[Collection(RealParts.Name)]
public sealed class CheckTests(Hall hall)
{
    private const string AnOrder = "(select id from orders where state = 'paid' order by id limit 1)";

    public static TheoryData<string, string> Breaches => new()
    {
        {
            "seat-sold-twice",
            $"alter table ticket drop constraint ticket_seat_id_key; insert into ticket (order_id, area_id, seat_id) select {AnOrder}, 2, seat_id from ticket where seat_id is not null limit 1"
        },
        { "area-oversold", $"insert into ticket (order_id, area_id) select {AnOrder}, 1 from generate_series(1, 120)" },
        { "area-oversold", "update stock set sold = sold - 1 where area_id = 1" },
        { "paid-and-lost", "delete from ticket where seat_id is not null" },
        { "paid-and-lost", $"update orders set state = 'refused', reason = 'declined' where id = {AnOrder}" },
        { "paid-and-lost", "delete from ticket; delete from orders" },
        {
            "charged-twice",
            "alter table bank.charge drop constraint charge_idempotency_key_key; insert into bank.charge (idempotency_key, amount_cents, currency, accepted) select idempotency_key, amount_cents, currency, true from bank.charge limit 1"
        },
        {
            "charged-twice",
            """
            drop index one_order_a_hold;
            insert into orders select gen_random_uuid(), 'other', hold_id, email, payment_method, amount_cents, state, reason, placed_at, settled_at from orders where state = 'paid' limit 1;
            insert into bank.charge (idempotency_key, amount_cents, currency, accepted) select id, amount_cents, 'EUR', true from orders where key = 'other'
            """
        },
        { "money-without-tickets", "delete from bank.charge" },
        { "money-without-tickets",
            "insert into bank.charge (idempotency_key, amount_cents, currency, accepted) values ('nobody', 15000, 'EUR', true)" },
        { "money-without-tickets", "update bank.charge set amount_cents = amount_cents + 1" },
        { "money-without-tickets", "delete from ticket where seat_id is not null" },
        { "answer-changed", "update orders set id = gen_random_uuid() where id not in (select order_id from ticket)" },
        { "answer-changed", "update orders set state = 'paid', reason = null where state = 'refused'" },
        { "place-kept",
            "alter table hold disable trigger all; update hold set expires_at = now() - interval '1 hour', state = 'open' where state = 'sold'" },
        { "place-kept", "update hold set state = 'released' where state = 'sold'" },
        { "place-kept", "update stock set held = held + 1 where area_id = 1" },
        { "order-forgotten", $"update orders set state = 'pending', placed_at = now() - interval '1 hour' where id = {AnOrder}" },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task Check_PromiseBrokenOnPurpose_IsFound(string law, string breach)
    {
        var (sale, ledger) = await hall.SoldAsync();
        (await sale.CheckAsync(ledger)).ShouldBeEmpty();
        await sale.ExecuteAsync(breach);
        (await sale.CheckAsync(ledger)).Select(finding => finding.Law).ShouldContain(law);
    }

    [Fact]
    public void Check_EveryLaw_IsShownToFail() =>
        SaleCheck.Laws.ShouldBe(Breaches.Select(row => row.Data.Item1).Distinct(), ignoreOrder: true);

    [Fact]
    public async Task Check_SeatAcknowledgedTwiceToBuyers_IsFoundEvenIfTheDatabaseForgotOne()
    {
        var (sale, ledger) = await hall.SoldAsync();
        var other = ledger[0].DeepClone();
        (other["order"], other["key"]) = ("01a1fa93-49f1-7949-8c59-ae0bbb54ce20", "other");
        (await sale.CheckAsync([.. ledger, other])).Select(finding => finding.Law).ShouldContain("seat-sold-twice");
    }
}
