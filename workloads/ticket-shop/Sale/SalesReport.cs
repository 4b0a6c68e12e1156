using TicketShop.Data;

namespace TicketShop.Sale;

/// <summary>Adds the orders up, for the administrator.</summary>
internal sealed class SalesReport(Database database)
{
    public async Task<SalesFigures> Read() => (await database.Read(sql => sql.ReadFirst(
        row => new SalesFigures(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        """
        select coalesce(sum(amount_cents) filter (where state = 'paid'), 0)::bigint, count(*) filter (where state = 'pending'),
          count(*) filter (where state = 'refused')
        from orders
        """)))!;
}
