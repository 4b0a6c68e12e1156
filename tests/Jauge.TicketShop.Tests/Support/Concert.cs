using System.Text.Json;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>A small concert: area 1 is for standing, area 2 has rows of ten seats.</summary>
internal sealed record Concert
{
    public string Title { get; init; } = "Taylor Shift";

    public int Standing { get; init; } = 120;

    public int Rows { get; init; } = 8;

    public double HoldMinutes { get; init; } = 10;

    public double? AdmitsPerSecond { get; init; }

    public int Capacity => Standing + (Rows * 10);

    public string ToJson() => JsonSerializer.Serialize(new
    {
        title = Title, venue = "Salle", startsAt = "2027-06-19T20:30:00+02:00", currency = "EUR", holdMinutes = HoldMinutes,
        admitsPerSecond = AdmitsPerSecond,
        areas = new object[] { new { name = "Fosse", standing = Standing, price = 150 },
            new { name = "Parterre", rows = Rows, seats = 10, price = 150 } },
    });
}
