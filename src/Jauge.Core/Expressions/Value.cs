namespace Jauge.Core.Expressions;

/// <summary>A known value: <see cref="QuantityValue"/>, <see cref="TextValue"/> or <see cref="FlagValue"/>.</summary>
public abstract record Value : Evaluation, IFormattable
{
    private protected Value()
    {
    }

    /// <summary>What a message calls the kind of value.</summary>
    public abstract Text Kind { get; }

    /// <summary>A quantity.</summary>
    public static Value Of(Quantity quantity) => new QuantityValue(quantity);

    /// <summary>A plain number.</summary>
    public static Value Of(decimal number) => new QuantityValue(Quantity.Plain(number));

    /// <summary>A text, such as a choice of the file.</summary>
    public static Value Of(string text) => new TextValue(text);

    /// <summary>True or false.</summary>
    public static Value Of(bool flag) => new FlagValue(flag);

    /// <summary>The canonical text, as an expression would write it.</summary>
    public sealed override string ToString() => ToString(null, null);

    /// <summary>The value in a number format and a language.</summary>
    public abstract string ToString(string? format, IFormatProvider? formatProvider);
}
