using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>One line of a price file, field by field; every bad field is reported, not only the first.</summary>
internal sealed class PriceRow(IReadOnlyList<string> fields, SourceSpan span, DiagnosticBag bag)
{
    private bool _isBad;

    public Price? Read(Citations citations)
    {
        var source = citations.Find(fields[9], span);
        var price = source is null ? null : Price(source);
        return _isBad ? null : price;
    }

    private Price Price(Source source) => new()
    {
        Meter = Name("meter", fields[0]),
        Family = fields[1],
        Region = Name("region", fields[2]),
        Unit = Unit(fields[3]),
        From = fields[4].Length == 0 ? 0 : Number("from", fields[4]),
        Amount = Number("price", fields[5]),
        Currency = Currency(fields[6]),
        Term = Term(fields[7]),
        AsOf = Day(fields[8]),
        Source = source,
        Span = span,
    };

    private string Name(string column, string value) => value.Length > 0 ? value : Bad<string>(column, value, Expected.Nonempty) ?? "";

    // A unit with a currency of its own ("EUR/month") is a price, not what a price is per; "EUR" alone is a share of money.
    private Unit Unit(string value) =>
        Units.TryParsePriceUnit(value, out var unit, out _) && unit.Factor.Sign > 0 ? unit : Bad<Unit>("unit", value, Expected.PriceUnit);

    private decimal Number(string column, string value) =>
        Decimals.TryParse(value, out var number) ? number : Bad<decimal>(column, value, Expected.Decimal);

    private Currency Currency(string value) =>
        Core.Currency.TryParse(value, out var currency) ? currency : Bad<Currency>("currency", value, Expected.CurrencyCode);

    private PriceTerm Term(string value) =>
        PriceTerms.TryParse(value, out var term) ? term : Bad<PriceTerm>("term", value, Expected.OneOf(PriceTerms.Words));

    private DateOnly? Day(string value)
    {
        if (value == Days.Undated) return null;
        return Days.TryParse(value, out var day) ? day : Bad<DateOnly>("as-of", value, Expected.Day);
    }

    private T? Bad<T>(string column, string value, Text expected)
    {
        _isBad = true;
        bag.Add(CatalogDiagnostics.BadPriceField(span, column, value, expected));
        return default;
    }
}
