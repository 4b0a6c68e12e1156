using TicketShop.Data;

namespace TicketShop.Sale;

/// <summary>Places that are kept for one visitor until he pays or the time is over.</summary>
/// <param name="Id">Known to nobody but him: it is what opens the basket.</param>
/// <param name="State">open, ordered, sold, released or expired.</param>
/// <param name="Seats">Their labels, by row and number; empty for standing places.</param>
internal sealed record Basket(Guid Id, Area Area, int Quantity, string State, DateTimeOffset ExpiresAt, IReadOnlyList<string> Seats)
{
    public long AmountCents => (long)Area.PriceCents * Quantity;
}
