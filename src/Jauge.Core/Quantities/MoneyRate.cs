namespace Jauge.Core;

/// <summary>Money per time, kept in the period it was stated in: <c>1510 EUR/month</c>.</summary>
/// <param name="Amount">For one period.</param>
/// <param name="Period">12 EUR/year and 1 EUR/month are different values of equal worth.</param>
public readonly record struct MoneyRate(Money Amount, BillingPeriod Period) : IComparable<MoneyRate>, IFormattable
{
    /// <summary>Reads <c>1510 EUR/month</c>; false for anything else, an amount without a period included.</summary>
    public static bool TryParse(string? text, out MoneyRate rate)
    {
        rate = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !Money.TryParse(text![..slash], out var amount) || !BillingPeriods.TryParse(text[(slash + 1)..], out var period))
            return false;

        rate = new(amount, period);
        return true;
    }

    /// <summary>A monthly amount.</summary>
    public static MoneyRate PerMonth(Money amount) => new(amount, BillingPeriod.Month);

    /// <summary>The same worth in another period, to 28 digits: hours to months × 730, years to months ÷ 12.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public MoneyRate In(BillingPeriod period) => new(Over(period.Length()), period);

    /// <summary>What it comes to in a time, to 28 digits.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public Money Over(TimeSpan time) => Amount with { Amount = (Amount.Amount * Periods(time)).ToDecimal() };

    /// <summary>Exact sum, in the first one's period.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static MoneyRate operator +(MoneyRate a, MoneyRate b) => a with { Amount = a.Amount + b.In(a.Period).Amount };

    /// <inheritdoc cref="op_Addition"/>
    public static MoneyRate Add(MoneyRate a, MoneyRate b) => a + b;

    /// <summary>Exact difference, in the first one's period.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static MoneyRate operator -(MoneyRate a, MoneyRate b) => a with { Amount = a.Amount - b.In(a.Period).Amount };

    /// <inheritdoc cref="op_Subtraction"/>
    public static MoneyRate Subtract(MoneyRate a, MoneyRate b) => a - b;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(MoneyRate a, MoneyRate b) => a.CompareTo(b) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(MoneyRate a, MoneyRate b) => a.CompareTo(b) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(MoneyRate a, MoneyRate b) => a.CompareTo(b) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(MoneyRate a, MoneyRate b) => a.CompareTo(b) >= 0;

    /// <summary>By worth, whatever the periods.</summary>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    public int CompareTo(MoneyRate other) => Amount.CompareTo(other.In(Period).Amount);

    /// <summary>The canonical text, <c>1510 EUR/month</c>; reading it gives the rate again.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount in a number format, its code and its period.</summary>
    /// <param name="format">A .NET number format such as <c>N0</c>; null for every digit.</param>
    /// <param name="formatProvider">From <see cref="LanguageFormat"/>: "1,510 EUR/month", "1 510 EUR/mois"; null for the canonical
    /// text.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var period = UnitWords.Localize(Period.Symbol(), 1, LanguageFormat.LanguageOf(formatProvider));
        return $"{Amount.ToString(format, formatProvider)}/{period}";
    }

    private Rational Periods(TimeSpan time) => new(time.Ticks, Period.Length().Ticks);
}
