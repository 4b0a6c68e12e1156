using System.Security.Cryptography;
using System.Text.Json;

namespace TicketShop.Data;

/// <summary>The concert as its organiser writes it (<c>concert.json</c>): read by the replica that finds an empty database.</summary>
/// <param name="AdmitsPerSecond">How fast the waiting room lets visitors in; null opens the doors.</param>
internal sealed record ConcertFile(
    string Title, string Venue, string StartsAt, string Currency, double HoldMinutes, double? AdmitsPerSecond,
    IReadOnlyList<ConcertFile.AreaEntry> Areas)
{
    private const int SecretBytes = 32;

    /// <summary>Either <paramref name="Standing"/> places, or <paramref name="Rows"/> of <paramref name="Seats"/> seats each.</summary>
    internal sealed record AreaEntry(string Name, int Standing, int Rows, int Seats, decimal Price)
    {
        public int Capacity => Standing > 0 ? Standing : Rows * Seats;
    }

    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static ConcertFile Open(string path) =>
        JsonSerializer.Deserialize<ConcertFile>(File.ReadAllText(path), JsonSerializerOptions.Web)!;

    /// <summary>Opens the sale, unless one is open.</summary>
    public async Task PutOnSale(Sql sql)
    {
        var isNew = await sql.Write(
            "insert into concert values (1, $1, $2, $3, $4, $5) on conflict do nothing", Title, Venue, StartsAt, Currency,
            TimeSpan.FromMinutes(HoldMinutes));
        if (isNew == 0) return;
        await sql.Write("insert into entrance (id, admits_per_second, secret) values (1, $1, $2)", AdmitsPerSecond,
            RandomNumberGenerator.GetBytes(SecretBytes));
        for (var i = 0; i < Areas.Count; i++) await PutOnSale(sql, i + 1, Areas[i]);
    }

    private static async Task PutOnSale(Sql sql, int id, AreaEntry area)
    {
        await sql.Write("insert into area values ($1, $2, $3, $4)", id, area.Name, area.Standing > 0, (int)(area.Price * 100));
        await sql.Write("insert into stock (area_id, capacity) values ($1, $2)", id, area.Capacity);
        await sql.Write(
            """
            insert into seat (id, area_id, row_number, number)
            select $1 * 1000000 + (r - 1) * $3 + s, $1, r, s from generate_series(1, $2) r, generate_series(1, $3) s
            """,
            id, area.Rows, area.Seats);
    }
}
