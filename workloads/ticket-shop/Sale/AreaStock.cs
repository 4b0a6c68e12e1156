namespace TicketShop.Sale;

/// <summary>How many places of an area are in which state.</summary>
internal sealed record AreaStock(int AreaId, int Capacity, int Held, int Sold)
{
    public int Free => Capacity - Held - Sold;
}
