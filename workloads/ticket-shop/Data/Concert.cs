using System.Globalization;

namespace TicketShop.Data;

/// <summary>What is on sale. It never changes while the sale lasts, so each replica reads it once.</summary>
/// <param name="StartsAt">With the venue's own offset.</param>
/// <param name="HoldFor">How long places stay in a basket.</param>
internal sealed record Concert(string Title, string Venue, DateTimeOffset StartsAt, string Currency, TimeSpan HoldFor,
    IReadOnlyList<Area> Areas)
{
    /// <returns>The area, or null where there is none of that number.</returns>
    public Area? AreaOf(int id) => Areas.FirstOrDefault(area => area.Id == id);

    public static async Task<Concert> Read(Sql sql)
    {
        var areas = await sql.Read(
            row => new Area(row.GetInt32(0), row.GetString(1), row.GetBoolean(2), row.GetInt32(3)),
            "select id, name, standing, price_cents from area order by id");
        var concert = await sql.ReadFirst(
            row => new Concert(row.GetString(0), row.GetString(1), Date(row.GetString(2)), row.GetString(3), row.GetTimeSpan(4), areas),
            "select title, venue, starts_at, currency, hold_for from concert");
        return concert!;
    }

    private static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
