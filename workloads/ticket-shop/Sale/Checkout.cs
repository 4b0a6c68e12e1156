using Jauge.Replica.Metrics;
using Npgsql;
using TicketShop.Data;
using TicketShop.Payments;

namespace TicketShop.Sale;

/// <summary>Turns a basket into tickets, once, whatever crashes in between.</summary>
/// <remarks>
/// Three steps, each done at most once under an identity that the request brought along: register the order (the basket stops expiring),
/// charge it at the
/// bank (by the order's id), conclude it (tickets). After a crash between two of them the order is pending; whoever comes next, the visitor
/// with the same key
/// or any replica's housekeeping, goes on from there.
/// </remarks>
internal sealed class Checkout(Database database, IBank bank, Stage stage, MetricsPage metrics, ILogger<Checkout> log)
{
    private const string OrderColumns = "id, key, hold_id, email, payment_method, amount_cents, state, reason, placed_at";

    private readonly Counter _orders = metrics.AddCounter("shop_orders_total", "Orders that this replica charged, by outcome.", "outcome");

    /// <summary>Buys a basket.</summary>
    /// <returns>The order, paid, refused or (the bank being silent) pending; null where there is no such basket.</returns>
    /// <exception cref="DatabaseAwayException">Ask again with the same key.</exception>
    public async Task<Order?> Buy(OrderRequest request)
    {
        var id = Guid.CreateVersion7();
        var order = await database.Transact(sql => Register(sql, id, request));
        return order is { IsPending: true } ? await Settle(order) : order;
    }

    public Task<Order?> Find(Guid id) => database.Read(sql => FindBy(sql, "id = $1", id));

    public Task<List<Ticket>> ReadTickets(Order order) => database.Read(sql => sql.Read(
        row => new Ticket(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : Seat.LabelOf(row.GetInt32(2), row.GetInt32(3))),
        """
        select t.id, a.name, s.row_number, s.number
        from ticket t join area a on a.id = t.area_id left join seat s on s.id = t.seat_id where t.order_id = $1 order by t.id
        """,
        order.Id));

    /// <summary>Goes on with an order of which the bank says that something came of it; one that is over, or unknown, stays as it
    /// is.</summary>
    /// <returns>Whether it is over now; otherwise the bank was silent again.</returns>
    public async Task<bool> SettleOne(Guid id) => await Find(id) is not { IsPending: true } order || !(await Settle(order)).IsPending;

    /// <summary>Goes on with orders that a crash or a silent bank has left behind.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> SettleForgotten(TimeSpan olderThan)
    {
        var forgotten = await database.Read(sql => sql.Read(
            OrderOf, $"select {OrderColumns} from orders where state = 'pending' and placed_at < now() - $1::interval order by placed_at limit 100", olderThan));
        foreach (var order in forgotten) await Settle(order);
        return forgotten.Count;
    }

    /// <summary>First step. The lock on the hold keeps its expiry, and every other order for it, waiting until this one stands.</summary>
    private async Task<Order?> Register(Sql sql, Guid id, OrderRequest request)
    {
        var hold = await sql.ReadFirst(
            row => new HeldPlaces(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetBoolean(3)),
            "select area_id, quantity, state, expires_at > now() from hold where id = $1 for update", request.HoldId);
        if (hold is null) return null;
        if (await FindBy(sql, "key = $1", request.Key) is { } earlier) return earlier;
        if (hold.Refusal is null) await sql.Write("update hold set state = 'ordered' where id = $1", request.HoldId);
        return await Insert(sql, id, request, hold) ?? sql.Abandon(await FindBy(sql, "key = $1", request.Key));
    }

    /// <returns>The new order, or null where another request with the same key, for another basket, was faster.</returns>
    private Task<Order?> Insert(Sql sql, Guid id, OrderRequest request, HeldPlaces hold) => sql.ReadFirst(
        OrderOf,
        $"""
        insert into orders (id, key, hold_id, email, payment_method, amount_cents, state, reason, settled_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, case when $7 = 'refused' then now() end)
        on conflict (key) do nothing returning {OrderColumns}
        """,
        id, request.Key, request.HoldId, request.Email, request.PaymentMethod,
        (long)stage.Concert.AreaOf(hold.AreaId)!.PriceCents * hold.Quantity,
        hold.Refusal is null ? "pending" : "refused", hold.Refusal);

    private async Task<Order> Settle(Order order)
    {
        var charge = new Charge(order.Id.ToString(), order.AmountCents, stage.Concert.Currency, order.PaymentMethod);
        try
        {
            var accepted = await bank.Make(charge);
            order = await database.Transact(sql => accepted ? HandOut(sql, order) : Refuse(sql, order));
        }
        catch (BankSilentException silence)
        {
            log.LogWarning("order {Order} stays pending: {Cause}", order.Id, silence.Message);
        }

        _orders.Count(order.Reason ?? order.State);
        return order;
    }

    /// <summary>Last step, after the money: the tickets. The lock on the order makes it happen once.</summary>
    private static async Task<Order> HandOut(Sql sql, Order order)
    {
        if (await Concluded(sql, order) is { } earlier) return earlier;
        await sql.Write(
            """
            insert into ticket (order_id, area_id, seat_id)
            select $1, h.area_id, s.id from hold h join area a on a.id = h.area_id
            cross join lateral generate_series(1, case when a.standing then h.quantity else 1 end)
            left join seat s on s.hold_id = h.id where h.id = $2
            """,
            order.Id, order.HoldId);
        await sql.Write("update hold set state = 'sold' where id = $1", order.HoldId);
        await sql.Write(
            "update stock s set held = s.held - h.quantity, sold = s.sold + h.quantity from hold h where h.id = $1 and s.area_id = h.area_id", order.HoldId);
        return order with { State = "paid" };
    }

    /// <summary>The bank said no: the basket is the visitor's again, for what is left of its time.</summary>
    private static async Task<Order> Refuse(Sql sql, Order order)
    {
        if (await Concluded(sql, order, "declined") is { } earlier) return earlier;
        await sql.Write("update hold set state = 'open' where id = $1", order.HoldId);
        return order with { State = "refused", Reason = "declined" };
    }

    /// <summary>Writes the outcome, unless it is written.</summary>
    /// <returns>The order as somebody else has concluded it, or null where this transaction just did.</returns>
    private static async Task<Order?> Concluded(Sql sql, Order order, string? refusal = null)
    {
        var written = await sql.Write(
            "update orders set state = case when $2::text is null then 'paid' else 'refused' end, reason = $2, settled_at = now() where id = $1 and state = 'pending'",
            order.Id, refusal);
        return written == 1 ? null : await FindBy(sql, "id = $1", order.Id);
    }

    private static Task<Order?> FindBy(Sql sql, string condition, object value) =>
        sql.ReadFirst(OrderOf, $"select {OrderColumns} from orders where {condition}", value);

    private static Order OrderOf(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetString(6),
        row.IsDBNull(7) ? null : row.GetString(7), row.GetFieldValue<DateTimeOffset>(8));

    /// <summary>What stands behind a basket at the moment of its order.</summary>
    private sealed record HeldPlaces(int AreaId, int Quantity, string State, bool InTime)
    {
        public string? Refusal => (State, InTime) switch
        {
            ("open", true) => null,
            ("ordered" or "sold", _) => "ordered",
            _ => "expired",
        };
    }
}
