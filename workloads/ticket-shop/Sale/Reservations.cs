using Npgsql;
using TicketShop.Data;

namespace TicketShop.Sale;

/// <summary>Free places, and who holds them for a while.</summary>
/// <remarks>
/// Locks are taken in one order everywhere, so that no two transactions wait for each other: hold, then seats (skipping those that somebody
/// else is taking),
/// then, last and shortest, the area's stock, which everybody wants.
/// </remarks>
internal sealed class Reservations(Database database, Stage stage)
{
    /// <summary>More in one basket is a reseller's business.</summary>
    public const int MostPlaces = 6;

    private const string BasketColumns = "h.id, h.area_id, h.quantity, h.state, h.expires_at";

    public Task<List<AreaStock>> ReadStock() => database.Read(ReadStock);

    private static Task<List<AreaStock>> ReadStock(Sql sql) => sql.Read(
        row => new AreaStock(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
        "select area_id, capacity, held, sold from stock order by area_id");

    public Task<List<Seat>> ReadSeats(Area area) => database.Read(sql => sql.Read(
        row => new Seat(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3)),
        "select id, row_number, number, hold_id is null from seat where area_id = $1 order by id", area.Id));

    public Task<Basket?> Find(Guid id) => database.Read(sql => FindBy(sql, "h.id = $1", id));

    /// <summary>Keeps places for a visitor.</summary>
    /// <param name="key">The same key again finds the same basket.</param>
    /// <param name="area">Where.</param>
    /// <param name="quantity">From 1 to <see cref="MostPlaces"/>.</param>
    /// <param name="seats">The seats asked for, or none: the first free ones.</param>
    /// <returns>The basket, or null where those places are no longer free.</returns>
    public Task<Basket?> Keep(string key, Area area, int quantity, IReadOnlyList<int> seats)
    {
        var id = Guid.CreateVersion7();
        return database.Transact(async sql =>
        {
            if (await Register(sql, id, key, area, quantity) is not { } expiresAt) return await FindBy(sql, "h.key = $1", key);
            var taken = area.Standing ? [] : await TakeSeats(sql, id, area, quantity, seats);
            if (!area.Standing && taken.Count < quantity) return sql.Abandon<Basket?>(null);
            return await TakeStock(sql, area, quantity) ? new Basket(id, area, quantity, "open", expiresAt, taken)
                : sql.Abandon<Basket?>(null);
        });
    }

    /// <summary>Gives back the places of an open basket; of any other, does nothing.</summary>
    public Task GiveBack(Guid id) => database.Transact(async sql =>
    {
        var basket = await FindBy(sql, "h.id = $1 and h.state = 'open'", id);
        return basket is null ? 0 : await Free(sql, basket.Area.Id, "released", "id = $2", basket.Id);
    });

    /// <summary>Frees what has been in baskets for too long.</summary>
    /// <returns>How many areas had some.</returns>
    public async Task<int> Expire()
    {
        var areas = await database.Read(sql =>
            sql.Read(row => row.GetInt32(0), "select distinct area_id from hold where state = 'open' and expires_at < now()"));
        foreach (var area in areas) await database.Transact(sql => Free(sql, area, "expired", "expires_at < now() and $2", true));
        return areas.Count;
    }

    /// <returns>When the new hold expires, or null where the key has one already.</returns>
    private static async Task<DateTimeOffset?> Register(Sql sql, Guid id, string key, Area area, int quantity)
    {
        var expiry = await sql.Read(
            Expiry,
            """
            insert into hold (id, key, area_id, quantity, expires_at)
            select $1, $2, $3, $4, now() + hold_for from concert
            on conflict do nothing returning expires_at
            """,
            id, key, area.Id, quantity);
        return expiry.Count > 0 ? expiry[0] : null;
    }

    private static Task<List<string>> TakeSeats(Sql sql, Guid hold, Area area, int quantity, IReadOnlyList<int> seats) => sql.Read(
        row => Seat.LabelOf(row.GetInt32(0), row.GetInt32(1)),
        """
        update seat set hold_id = $1 where id in (
          select id from seat
          where area_id = $2 and hold_id is null and (cardinality($4) = 0 or id = any($4))
          order by id limit $3 for update skip locked)
        returning row_number, number
        """,
        hold, area.Id, quantity, seats.ToArray());

    private static async Task<bool> TakeStock(Sql sql, Area area, int quantity) => await sql.Write(
        "update stock set held = held + $2 where area_id = $1 and held + sold + $2 <= capacity", area.Id, quantity) == 1;

    /// <summary>Ends open holds of an area that nobody is just ordering: their seats and their stock are free again.</summary>
    private static Task<int> Free(Sql sql, int area, string state, string which, object value) => sql.Write(
        $"""
        with gone as (
          update hold set state = '{state}' where id in (
            select id from hold where area_id = $1 and state = 'open' and {which} order by id limit 500 for update skip locked)
          returning id, quantity),
        freed as (update seat set hold_id = null from gone where seat.hold_id = gone.id)
        update stock set held = held - (select sum(quantity) from gone) where area_id = $1 and exists (select from gone)
        """,
        area, value);

    private async Task<Basket?> FindBy(Sql sql, string condition, object value)
    {
        var basket = await sql.ReadFirst(BasketOf, $"select {BasketColumns} from hold h where {condition}", value);
        if (basket is null || basket.Area.Standing) return basket;
        var seats = await sql.Read(
            row => Seat.LabelOf(row.GetInt32(0), row.GetInt32(1)), "select row_number, number from seat where hold_id = $1 order by id",
            basket.Id);
        return basket with { Seats = seats };
    }

    private Basket BasketOf(NpgsqlDataReader row) =>
        new(row.GetGuid(0), stage.Concert.AreaOf(row.GetInt32(1))!, row.GetInt32(2), row.GetString(3),
            row.GetFieldValue<DateTimeOffset>(4), []);

    private static DateTimeOffset Expiry(NpgsqlDataReader row) => row.GetFieldValue<DateTimeOffset>(0);
}
