namespace Jauge.Catalog.Refresh;

/// <summary>Identity of a price, ordered ordinally field by field: the order of every file written here.</summary>
internal readonly record struct PriceKey(
    string Provider, string Service, string Product, string Sku, string Meter, string MeterId,
    string Region, string Unit, decimal TierFrom, string Currency, string Term, string Option) : IComparable<PriceKey>
{
    public int CompareTo(PriceKey other)
    {
        var texts = CompareTexts(other);
        return texts != 0 ? texts : TierFrom.CompareTo(other.TierFrom);
    }

    private int CompareTexts(PriceKey other)
    {
        ReadOnlySpan<string> mine = [Provider, Service, Product, Sku, Meter, MeterId, Region, Unit, Currency, Term, Option];
        ReadOnlySpan<string> its =
            [other.Provider, other.Service, other.Product, other.Sku, other.Meter, other.MeterId, other.Region, other.Unit, other.Currency,
                other.Term, other.Option];
        for (var i = 0; i < mine.Length; i++)
        {
            var order = string.CompareOrdinal(mine[i], its[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
