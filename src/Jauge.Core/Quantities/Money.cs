namespace Jauge.Core;

/// <summary>An amount of one currency, exact to 28 digits; nothing is rounded to the minor unit unless asked.</summary>
/// <param name="Amount">In units of the currency, not in cents; negative for a refund.</param>
/// <param name="Currency">Amounts of two currencies are never added: <see cref="Exchange"/> converts.</param>
public readonly record struct Money(decimal Amount, Currency Currency) : IComparable<Money>, IFormattable
{
    /// <summary>Reads <c>60 EUR</c>, <c>60 €</c>, <c>1.2M USD</c>; false for anything else, a bare number included.</summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (text is null || !Measure.TrySplit(text, allowPrefix: true, out var amount, out var unit)
            || !Currency.TryParse(unit, out var currency))
            return false;

        money = new(amount, currency);
        return true;
    }

    /// <summary>Zero of a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Rounded to the currency's minor unit, halves away from zero as invoices round.</summary>
    public Money Rounded() => this with { Amount = Math.Round(Amount, Currency.MinorDigits, MidpointRounding.AwayFromZero) };

    /// <summary>Exact sum.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Money operator +(Money a, Money b) => new(a.Amount + b.In(a.Currency), a.Currency);

    /// <inheritdoc cref="op_Addition"/>
    public static Money Add(Money a, Money b) => a + b;

    /// <summary>Exact difference.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Money operator -(Money a, Money b) => new(a.Amount - b.In(a.Currency), a.Currency);

    /// <inheritdoc cref="op_Subtraction"/>
    public static Money Subtract(Money a, Money b) => a - b;

    /// <summary>The opposite.</summary>
    public static Money operator -(Money a) => a with { Amount = -a.Amount };

    /// <inheritdoc cref="op_UnaryNegation"/>
    public static Money Negate(Money a) => -a;

    /// <summary>So many times the amount, to 28 digits.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Money operator *(Money a, decimal factor) => a with { Amount = a.Amount * factor };

    /// <inheritdoc cref="op_Multiply(Money, decimal)"/>
    public static Money operator *(decimal factor, Money a) => a * factor;

    /// <inheritdoc cref="op_Multiply(Money, decimal)"/>
    public static Money Multiply(Money a, decimal factor) => a * factor;

    /// <summary>A part of the amount, to 28 digits.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Money operator /(Money a, decimal divisor) => a with { Amount = a.Amount / divisor };

    /// <inheritdoc cref="op_Division(Money, decimal)"/>
    public static Money Divide(Money a, decimal divisor) => a / divisor;

    /// <summary>How many times one amount holds the other.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static decimal operator /(Money a, Money b) => a.Amount / b.In(a.Currency);

    /// <inheritdoc cref="op_Division(Money, Money)"/>
    public static decimal Divide(Money a, Money b) => a / b;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Money a, Money b) => a.CompareTo(b) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Money a, Money b) => a.CompareTo(b) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Money a, Money b) => a.CompareTo(b) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Money a, Money b) => a.CompareTo(b) >= 0;

    /// <summary>By amount.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency));

    /// <summary>The canonical text, <c>60 EUR</c>; reading it gives the amount again.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount in a number format, then the code.</summary>
    /// <param name="format">A .NET number format such as <c>N2</c>; null for every digit.</param>
    /// <param name="formatProvider">From <see cref="LanguageFormat"/>: "1,510 EUR", "1 510 EUR"; null for the canonical text.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{NumberDisplay.Format(Amount, format, formatProvider)} {Currency.Code}";

    private decimal In(Currency currency) =>
        Currency == currency ? Amount : throw new InvalidOperationException($"{Currency} and {currency} cannot be mixed: convert first.");
}
