namespace Jauge.Core;

/// <summary>A unit that a number can carry.</summary>
/// <param name="Symbol">As the language writes it, words in the singular: <c>GiB</c>, <c>EUR/month</c>, <c>request/s</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">Base units in one of it: seconds, bytes, plain counts, currency units. A fraction: EUR/month is 1/2628000
/// EUR/s.</param>
public readonly record struct Unit(string Symbol, Dimension Dimension, Rational Factor)
{
    /// <summary>The plain count, without a symbol.</summary>
    public static Unit One => new("", Dimension.None, Rational.One);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
