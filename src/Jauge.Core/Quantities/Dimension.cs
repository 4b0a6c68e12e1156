namespace Jauge.Core;

/// <summary>The powers of money, time and size in a quantity: EUR/month is money 1, time -1. All zero is a plain count.</summary>
/// <param name="Money">Power of money, whatever the currency.</param>
/// <param name="Time">Power of time.</param>
/// <param name="Size">Power of size, in bytes.</param>
public readonly record struct Dimension(int Money, int Time, int Size)
{
    /// <summary>A plain count or ratio.</summary>
    public static Dimension None => default;

    /// <summary>EUR.</summary>
    public static Dimension OfMoney => new(1, 0, 0);

    /// <summary>Seconds.</summary>
    public static Dimension OfTime => new(0, 1, 0);

    /// <summary>Bytes.</summary>
    public static Dimension OfSize => new(0, 0, 1);

    /// <summary>EUR/month: what a bill is made of.</summary>
    public static Dimension OfMoneyRate => new(1, -1, 0);

    /// <summary>Requests a second.</summary>
    public static Dimension OfRate => new(0, -1, 0);

    /// <summary>True for a plain count or ratio.</summary>
    public bool IsNone => this == None;

    /// <summary>What a message calls it: "money/time", "size", "a plain number".</summary>
    public Text Name => IsNone
        ? new("a plain number", "un nombre sans unité")
        : new(Words("money", "time", "size"), Words("argent", "temps", "taille"));

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => new(a.Money + b.Money, a.Time + b.Time, a.Size + b.Size);

    /// <inheritdoc cref="op_Multiply"/>
    public static Dimension Multiply(Dimension a, Dimension b) => a * b;

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => new(a.Money - b.Money, a.Time - b.Time, a.Size - b.Size);

    /// <inheritdoc cref="op_Division"/>
    public static Dimension Divide(Dimension a, Dimension b) => a / b;

    /// <summary>The dimension of a power.</summary>
    public Dimension Power(int exponent) => new(Money * exponent, Time * exponent, Size * exponent);

    /// <summary>The English name.</summary>
    public override string ToString() => Name.English;

    private string Words(string money, string time, string size)
    {
        (string Word, int Power)[] powers = [(money, Money), (size, Size), (time, Time)];
        var above = string.Join('-', powers.Where(p => p.Power > 0).Select(p => Factor(p.Word, p.Power)));
        var below = string.Concat(powers.Where(p => p.Power < 0).Select(p => "/" + Factor(p.Word, -p.Power)));
        return (above.Length == 0 ? "1" : above) + below;
    }

    private static string Factor(string word, int power) => power == 1 ? word : FormattableString.Invariant($"{word}^{power}");
}
