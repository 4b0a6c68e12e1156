namespace TicketShop.Sale;

/// <summary>The right to one place.</summary>
/// <param name="Seat">Its label; null for a standing place.</param>
internal sealed record Ticket(long Id, string Area, string? Seat);
