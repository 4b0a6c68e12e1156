namespace Jauge.Core;

/// <summary>Converts by stated rates only: a pair that no rate names, in one direction or the other, is not converted. Rates are never
/// chained.</summary>
/// <param name="Rates">The rates of the file; among several for one pair the latest day holds.</param>
public sealed record Exchange(EquatableList<ExchangeRate> Rates)
{
    /// <summary>Knows no rate: converts only a currency to itself.</summary>
    public static Exchange None { get; } = new(EquatableList<ExchangeRate>.Empty);

    /// <summary>The rate of a pair, stated in either direction; null where the file states none.</summary>
    public ExchangeRate? Find(Currency from, Currency to) =>
        Rates.Where(r => IsPair(r, from, to) || IsPair(r, to, from)).OrderByDescending(r => r.On).ThenBy(r => r.From == from ? 0 : 1)
            .FirstOrDefault();

    /// <summary>Converts an amount, to 28 digits; false where no rate is stated.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public bool TryConvert(Money money, Currency to, out Money converted)
    {
        var known = TryFactor(money.Currency, to, out var factor);
        converted = known ? new((money.Amount * factor).ToDecimal(), to) : default;
        return known;
    }

    /// <summary>Converts a rate of money, in its own period; false where no rate is stated.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public bool TryConvert(MoneyRate rate, Currency to, out MoneyRate converted)
    {
        var known = TryConvert(rate.Amount, to, out var amount);
        converted = known ? rate with { Amount = amount } : default;
        return known;
    }

    /// <summary>Converts a quantity exactly, whatever its power of money; one without money is left as it is. False where no rate is
    /// stated.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public bool TryConvert(Quantity quantity, Currency to, out Quantity converted)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        converted = quantity;
        if (quantity.Currency is not { } from)
            return true;

        var known = TryFactor(from, to, out var factor);
        converted = known ? quantity.InCurrency(to, factor.Power(quantity.Dimension.Money)) : quantity;
        return known;
    }

    private bool TryFactor(Currency from, Currency to, out Rational factor)
    {
        factor = Rational.One;
        if (from == to)
            return true;

        if (Find(from, to) is not { Price.Amount: > 0 } rate)
            return false;

        factor = rate.From == from ? rate.Price.Amount : Rational.One / rate.Price.Amount;
        return true;
    }

    private static bool IsPair(ExchangeRate rate, Currency from, Currency to) => rate.From == from && rate.Price.Currency == to;
}
