namespace Jauge.Core;

/// <summary>A number with what it measures, exact or a range: what expressions compute with.</summary>
/// <remarks>Equality is that of value, dimension and currency; the unit it was written in only serves to print it.</remarks>
public sealed class Quantity : IEquatable<Quantity>, IFormattable
{
    private readonly Unit? _shownIn;

    /// <summary>A quantity from its value in base units.</summary>
    /// <param name="value">In seconds, bytes, plain counts and units of the currency.</param>
    /// <param name="dimension">What it measures.</param>
    /// <param name="currency">Given exactly where the dimension has money.</param>
    /// <exception cref="ArgumentException">A currency without money, or money without a currency.</exception>
    public Quantity(Estimate value, Dimension dimension, Currency? currency)
        : this(value, dimension, currency, null)
    {
    }

    private Quantity(Estimate value, Dimension dimension, Currency? currency, Unit? shownIn)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (dimension.Money != 0 != currency.HasValue)
            throw new ArgumentException("A quantity has a currency exactly where it has money.", nameof(currency));

        (Value, Dimension, Currency) = (value, dimension, currency);
        _shownIn = shownIn is { Symbol.Length: > 0 } unit && unit.Dimension == dimension ? unit : null;
    }

    /// <summary>In base units.</summary>
    public Estimate Value { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>Null where there is no money in it.</summary>
    public Currency? Currency { get; }

    /// <summary>True where no uncertainty is left.</summary>
    public bool IsExact => Value.IsExact;

    /// <summary>The unit it prints in: the one it was written in, else the customary one of its dimension.</summary>
    public Unit Unit => _shownIn ?? QuantityUnits.Customary(this);

    /// <summary>A plain number.</summary>
    public static Quantity Plain(Rational number) => new(Estimate.Exact(number), Dimension.None, null);

    /// <summary>A number of a unit.</summary>
    /// <param name="number">In that unit.</param>
    /// <param name="unit">Also the unit it prints in.</param>
    /// <param name="currency">The one in the unit; null where there is none.</param>
    public static Quantity Of(Estimate number, Unit unit, Currency? currency) =>
        new(number * Estimate.Exact(unit.Factor), unit.Dimension, currency, unit);

    /// <summary>An amount.</summary>
    public static Quantity Of(Money money) =>
        Of(Estimate.Exact(money.Amount), new(money.Currency.Code, Dimension.OfMoney, 1), money.Currency);

    /// <summary>Money per time.</summary>
    public static Quantity Of(MoneyRate rate)
    {
        var (amount, currency) = rate.Amount;
        return Of(Estimate.Exact(amount), QuantityUnits.MoneyPer(currency, rate.Period), currency);
    }

    /// <summary>Money per time that lies in a range.</summary>
    /// <param name="name">The identity of the quantity, as for <see cref="Estimate.Between"/>.</param>
    /// <param name="range">Not reversed, both ends of one currency.</param>
    /// <exception cref="InvalidOperationException">Two currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is reversed.</exception>
    public static Quantity Of(string name, Range<MoneyRate> range)
    {
        var unit = QuantityUnits.MoneyPer(range.Low.Amount.Currency, range.Low.Period);
        var high = Money.Zero(range.Low.Amount.Currency) + range.High.In(range.Low.Period).Amount;
        return Of(Estimate.Between(name, range.Low.Amount.Amount, high.Amount), unit, high.Currency);
    }

    /// <summary>A size.</summary>
    public static Quantity Of(Bytes size) => new(Estimate.Exact(size.Count), Dimension.OfSize, null);

    /// <summary>A time.</summary>
    public static Quantity Of(TimeSpan time) => new(Estimate.Exact(Durations.Seconds(time)), Dimension.OfTime, null);

    /// <summary>A ratio.</summary>
    public static Quantity Of(Ratio ratio) => Of(Estimate.Exact(ratio.Percent), QuantityUnits.Percent, null);

    /// <summary>Things per time.</summary>
    public static Quantity Of(Rate rate) => new(Estimate.Exact(rate.PerSecond), Dimension.OfRate, null);

    /// <summary>Reads an exact quantity: <c>1510 EUR/month</c>, <c>99.9 %</c>, <c>5M requests/month</c>, <c>3</c>; false for a range,
    /// which needs a name.</summary>
    public static bool TryParse(string? text, out Quantity quantity) => QuantityReader.TryRead(text, null, out quantity);

    /// <summary>Reads an exact quantity or a range, <c>35..45 USD/month</c>; false for a reversed one.</summary>
    /// <param name="text">As the file has it.</param>
    /// <param name="name">The identity of the range, for instance its path in the file; not used for an exact quantity.</param>
    /// <param name="quantity">What was read; plain 0 on failure.</param>
    public static bool TryParse(string? text, string name, out Quantity quantity)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return QuantityReader.TryRead(text, name, out quantity);
    }

    /// <summary>Low and high in a unit of the same dimension, to 28 digits.</summary>
    /// <exception cref="InvalidOperationException">The unit measures something else.</exception>
    public Interval In(Unit unit) => EstimateIn(unit).Bounds;

    /// <summary>The value in a unit of the same dimension, exactly, with what it depends on.</summary>
    /// <exception cref="InvalidOperationException">The unit measures something else.</exception>
    public Estimate EstimateIn(Unit unit) =>
        unit.Dimension == Dimension
            ? Value / Estimate.Exact(unit.Factor)
            : throw new InvalidOperationException($"{Dimension} cannot be shown in {unit}, which is {unit.Dimension}.");

    /// <summary>The same quantity, printed in another unit.</summary>
    /// <exception cref="InvalidOperationException">The unit measures something else.</exception>
    public Quantity ShownIn(Unit unit) =>
        unit.Dimension == Dimension
            ? new(Value, Dimension, Currency, unit)
            : throw new InvalidOperationException($"{Dimension} cannot be shown in {unit}, which is {unit.Dimension}.");

    /// <summary>The same quantity with another value in base units.</summary>
    public Quantity WithValue(Estimate value) => new(value, Dimension, Currency, _shownIn);

    /// <summary>Why the two cannot be added or compared, for a user to read; null where they can.</summary>
    public Text? MismatchWith(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Dimension == other.Dimension)
            return CurrencyClashWith(other);

        return Text.Format(
            $"{this} is {Dimension.Name} and {other} is {other.Dimension.Name}: they cannot be added or compared",
            $"{this} est : {Dimension.Name}, et {other} : {other.Dimension.Name} ; on ne peut ni les additionner ni les comparer");
    }

    /// <summary>Why the two cannot meet in a product or a quotient, for a user to read; null where they can.</summary>
    public Text? CurrencyClashWith(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Currency is not { } mine || other.Currency is not { } theirs || mine == theirs)
            return null;

        return new(
            $"{mine} and {theirs} cannot be mixed without an exchange rate stated with its date",
            $"{mine} et {theirs} ne se mélangent pas sans un taux de change énoncé avec sa date");
    }

    /// <summary>Exact sum.</summary>
    /// <exception cref="InvalidOperationException">Different dimensions or currencies: <see cref="MismatchWith"/> says so
    /// beforehand.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Quantity operator +(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ThrowIf(a.MismatchWith(b));
        return new(a.Value + b.Value, a.Dimension, a.Currency, a._shownIn ?? b._shownIn);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Quantity Add(Quantity a, Quantity b) => a + b;

    /// <summary>Exact difference; a range less itself is zero.</summary>
    /// <exception cref="InvalidOperationException">Different dimensions or currencies: <see cref="MismatchWith"/> says so
    /// beforehand.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Quantity operator -(Quantity a, Quantity b) => a + (-b);

    /// <inheritdoc cref="op_Subtraction"/>
    public static Quantity Subtract(Quantity a, Quantity b) => a - b;

    /// <summary>The opposite.</summary>
    public static Quantity operator -(Quantity a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.WithValue(-a.Value);
    }

    /// <inheritdoc cref="op_UnaryNegation"/>
    public static Quantity Negate(Quantity a) => -a;

    /// <summary>Product of values and dimensions; see <see cref="Estimate"/> for two ranges.</summary>
    /// <exception cref="InvalidOperationException">Two currencies: <see cref="CurrencyClashWith"/> says so beforehand.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Quantity operator *(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ThrowIf(a.CurrencyClashWith(b));
        return Combine(a, b, a.Value * b.Value, a.Dimension * b.Dimension);
    }

    /// <inheritdoc cref="op_Multiply"/>
    public static Quantity Multiply(Quantity a, Quantity b) => a * b;

    /// <summary>Quotient of values and dimensions; see <see cref="Estimate"/> for two ranges.</summary>
    /// <exception cref="InvalidOperationException">Two currencies: <see cref="CurrencyClashWith"/> says so beforehand.</exception>
    /// <exception cref="DivideByZeroException">The divisor may be zero.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Quantity operator /(Quantity a, Quantity b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ThrowIf(a.CurrencyClashWith(b));
        return Combine(a, b, a.Value / b.Value, a.Dimension / b.Dimension);
    }

    /// <inheritdoc cref="op_Division"/>
    public static Quantity Divide(Quantity a, Quantity b) => a / b;

    /// <summary>A whole power.</summary>
    /// <exception cref="DivideByZeroException">The exponent is negative and the value may be zero.</exception>
    /// <exception cref="OverflowException">The result or the exponent is too large.</exception>
    public Quantity Power(int exponent)
    {
        var dimension = Dimension.Power(exponent);
        return new(Value.Power(exponent), dimension, dimension.Money == 0 ? null : Currency, _shownIn);
    }

    /// <inheritdoc/>
    public bool Equals(Quantity? other) =>
        other is not null && Dimension == other.Dimension && Currency == other.Currency && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Dimension, Currency);

    /// <summary>The canonical text, to 28 digits: reading what was read from a text gives the quantity again.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The number in a format and a language, then the unit.</summary>
    /// <param name="format">A .NET number format such as <c>N2</c>; null for every digit, or for four decimals where a language is
    /// given.</param>
    /// <param name="formatProvider">From <see cref="LanguageFormat"/>: "7,300 h", "149..176 USD/mois"; null for the canonical text.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var unit = Unit;
        var ends = In(unit);
        var low = ends.IsExact ? "" : Number(ends.Low, format, formatProvider) + "..";
        var symbol = UnitWords.Localize(unit.Symbol, ends.High, LanguageFormat.LanguageOf(formatProvider));
        var space = symbol.Length == 0 || symbol.StartsWith('/') ? "" : " ";
        return low + Number(ends.High, format, formatProvider) + space + symbol;
    }

    internal Quantity InCurrency(Currency currency, Rational factor)
    {
        Unit? shownIn = _shownIn is { } unit ? QuantityUnits.InCurrency(unit, Currency!.Value, currency) : null;
        return new(Value * Estimate.Exact(factor), Dimension, currency, shownIn);
    }

    private static Quantity Combine(Quantity a, Quantity b, Estimate value, Dimension dimension) =>
        new(value, dimension, dimension.Money == 0 ? null : a.Currency ?? b.Currency, a.Kept(dimension) ?? b.Kept(dimension));

    // 5 × 730 h is shown in h, but 100 users × 5 EUR/user is no longer per user, nor 5M × 0.4 USD/1M per million
    private Unit? Kept(Dimension dimension) =>
        _shownIn is { } unit && unit.Dimension == dimension && QuantityUnits.CountsNothing(unit) ? unit : null;

    private static string Number(decimal number, string? format, IFormatProvider? provider) =>
        LanguageFormat.IsOurs(provider) ? NumberDisplay.Rounded(number, format, provider) : NumberDisplay.Format(number, format, provider);

    private static void ThrowIf(Text? reason)
    {
        if (reason is { } text)
            throw new InvalidOperationException(text.English);
    }
}
