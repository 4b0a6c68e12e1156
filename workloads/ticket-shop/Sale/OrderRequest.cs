namespace TicketShop.Sale;

/// <summary>What a visitor sends to buy his basket.</summary>
/// <param name="Key">Chosen by him: the same key again gets the same answer and pays once.</param>
internal sealed record OrderRequest(string Key, Guid HoldId, string Email, string PaymentMethod);
