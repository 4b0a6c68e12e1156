namespace TicketShop.Sale;

/// <summary>A basket that somebody wants to pay for, and what came of it.</summary>
/// <param name="Key">Of the request that placed it.</param>
/// <param name="State">pending, paid or refused; the last two are final.</param>
/// <param name="Reason">Why it was refused: expired, ordered (by another order) or declined (by the bank).</param>
internal sealed record Order(
    Guid Id, string Key, Guid HoldId, string Email, string PaymentMethod, long AmountCents, string State, string? Reason,
    DateTimeOffset PlacedAt)
{
    public bool IsPending => State == "pending";

    public bool IsPaid => State == "paid";
}
