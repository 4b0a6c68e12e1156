namespace Jauge.Core;

/// <summary>Reads quantities of any dimension.</summary>
internal static class QuantityReader
{
    private const int MaxLength = 200;

    internal static bool TryRead(string? text, string? rangeName, out Quantity quantity)
    {
        quantity = Quantity.Plain(0);
        if (text is null || text.Length > MaxLength || !Ranges.TrySplit(text, out var low, out var high))
            return false;

        var isRange = text.Contains("..", StringComparison.Ordinal);
        if (!TryReadOne(high, out var last) || !isRange)
        {
            quantity = last ?? quantity;
            return last is not null;
        }

        return rangeName is not null && TryReadOne(low, out var first) && TryJoin(rangeName, first, last, ref quantity);
    }

    private static bool TryReadOne(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Quantity? quantity)
    {
        quantity = null;
        if (!Measure.TrySplit(text, allowPrefix: true, out var number, out var symbol))
            return false;

        Currency? currency = null;
        var unit = Unit.One;
        if (symbol.Length > 0 && !Units.TryParse(symbol, out unit, out currency))
            return false;

        return TryMake(number, unit, currency, out quantity);
    }

    private static bool TryMake(decimal number, Unit unit, Currency? currency, out Quantity? quantity)
    {
        // EUR/EUR is a unit that reads and means nothing; a product beyond decimal's magnitude cannot be kept
        var magnitude = decimal.MaxValue / Math.Max(1, unit.Factor.Abs().Ceiling().ToDecimal());
        var fits = Math.Abs(number) <= magnitude && unit.Dimension.Money != 0 == currency.HasValue;
        quantity = fits ? Quantity.Of(Estimate.Exact(number), unit, currency) : null;
        return fits;
    }

    private static bool TryJoin(string name, Quantity low, Quantity high, ref Quantity quantity)
    {
        if (low.MismatchWith(high) is not null || low.Value.LowerBound > high.Value.LowerBound)
            return false;

        quantity = high.WithValue(Estimate.Between(name, low.Value.LowerBound, high.Value.LowerBound));
        return true;
    }
}
