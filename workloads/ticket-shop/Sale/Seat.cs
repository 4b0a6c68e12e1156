namespace TicketShop.Sale;

/// <summary>A numbered place.</summary>
internal sealed record Seat(int Id, int Row, int Number, bool Free)
{
    /// <summary>As it is printed on the ticket: row 3, seat 12.</summary>
    public string Label => LabelOf(Row, Number);

    public static string LabelOf(int row, int number) => $"{row}-{number}";
}
