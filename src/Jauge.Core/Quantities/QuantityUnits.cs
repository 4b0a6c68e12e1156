namespace Jauge.Core;

/// <summary>The units that quantities print in when nobody wrote one.</summary>
internal static class QuantityUnits
{
    internal static readonly Unit Percent = new("%", Dimension.None, new Rational(1, 100));

    private static readonly Unit[] RateUnits =
        [.. new[] { "s", "min", "h", "day", "month", "year" }.Select(p => Parse("/" + p))];

    private static readonly Unit Month = Parse("month");

    private static readonly Unit GigabyteMonth = Parse("GB-month");

    private static readonly Unit Gigabyte = Parse("GB");

    private static readonly Unit MegabytePerSecond = Parse("MB/s");

    internal static Unit MoneyPer(Currency currency, BillingPeriod period) =>
        new($"{currency.Code}/{period.Symbol()}", Dimension.OfMoneyRate, Rational.One / Durations.Seconds(period.Length()));

    /// <summary>Bills are read by the month, prices of storage by the gigabyte and month; the rest by what prints shortest.</summary>
    internal static Unit Customary(Quantity quantity) => quantity.Dimension switch
    {
        { IsNone: true } => Unit.One,
        (0, 1, 0) => Shortest(UnitWords.TimeUnits, quantity),
        (0, 0, 1) => Shortest(UnitWords.SizeUnits, quantity),
        (0, -1, 0) => Shortest(RateUnits, quantity),
        (0, 1, 1) => GigabyteMonth,
        (0, -1, 1) => MegabytePerSecond,
        (1, -1, 0) => MoneyOver(quantity, Month),
        (1, 0, -1) => MoneyOver(quantity, Gigabyte),
        (1, -1, -1) => MoneyOver(quantity, GigabyteMonth),
        var dimension => Base(dimension, quantity.Currency),
    };

    /// <summary>True where every word measures time, size or money: no count word, no scale, no percent.</summary>
    internal static bool CountsNothing(Unit unit) =>
        unit.Symbol.Split('/', '-')
            .All(w => w.Length == 0 || (UnitWords.Find(w) is { } word ? !word.Dimension.IsNone : Currency.TryParse(w, out _)));

    internal static Unit InCurrency(Unit unit, Currency from, Currency to) =>
        unit with { Symbol = unit.Symbol.Replace(from.Code, to.Code, StringComparison.Ordinal) };

    private static Unit MoneyOver(Quantity quantity, Unit unit) =>
        new($"{quantity.Currency}/{unit.Symbol}", quantity.Dimension, Rational.One / unit.Factor);

    private static Unit Shortest(IReadOnlyList<Unit> units, Quantity quantity)
    {
        var value = quantity.Value.UpperBound;
        return units.Any(u => (Rational)(value / u.Factor).ToDecimal() * u.Factor == value)
            ? UnitChoice.Shortest(units, value).Unit
            : units.FirstOrDefault(u => value.Abs() >= u.Factor, units[^1]);
    }

    private static Unit Base(Dimension dimension, Currency? currency)
    {
        (string Symbol, int Power)[] powers = [(currency?.Code ?? "", dimension.Money), ("B", dimension.Size), ("s", dimension.Time)];
        var above = string.Join('-', powers.SelectMany(p => Enumerable.Repeat(p.Symbol, Math.Clamp(p.Power, 0, 8))));
        var below = powers.SelectMany(p => Enumerable.Repeat("/" + p.Symbol, Math.Clamp(-p.Power, 0, 8)));
        return new(above + string.Concat(below), dimension, Rational.One);
    }

    private static Unit Parse(string symbol) =>
        Units.TryParse(symbol, out var unit, out _) ? unit : throw new ArgumentException(symbol, nameof(symbol));
}
