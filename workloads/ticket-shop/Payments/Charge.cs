namespace TicketShop.Payments;

/// <summary>Money to take once.</summary>
/// <param name="Key">The order's id: the bank makes one charge a key, however often it is asked.</param>
/// <param name="AmountCents">In hundredths of <paramref name="Currency"/>.</param>
/// <param name="PaymentMethod">What the bank's own form gave the visitor for his card; the shop never sees the card.</param>
internal sealed record Charge(string Key, long AmountCents, string Currency, string PaymentMethod);
