namespace TicketShop.Sale;

/// <summary>What the administrator wants to know at a glance.</summary>
internal sealed record SalesFigures(long RevenueCents, long PendingOrders, long RefusedOrders);
