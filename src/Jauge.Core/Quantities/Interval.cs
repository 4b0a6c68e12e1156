namespace Jauge.Core;

/// <summary>All values from low to high, both included. Arithmetic takes its operands as unrelated: a difference is the full
/// interval.</summary>
/// <remarks>Moore, Kearfott and Cloud, Introduction to Interval Analysis (SIAM, 2009), section 2.2. What knows which quantities are the
/// same is <see cref="Estimate"/>.</remarks>
public readonly record struct Interval
{
    /// <summary>Makes the interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Low is above high.</exception>
    public Interval(decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        Low = low;
        High = high;
    }

    /// <summary>The smallest value.</summary>
    public decimal Low { get; }

    /// <summary>The largest value.</summary>
    public decimal High { get; }

    /// <summary>Half way.</summary>
    public decimal Middle => Low + (Width / 2);

    /// <summary>High less low; 0 for a single value.</summary>
    public decimal Width => High - Low;

    /// <summary>True for a single value.</summary>
    public bool IsExact => Low == High;

    /// <summary>The single value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>True from low to high, both included.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Low with low, high with high.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <inheritdoc cref="op_Addition"/>
    public static Interval Add(Interval a, Interval b) => a + b;

    /// <summary>Low less high, high less low.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <inheritdoc cref="op_Subtraction"/>
    public static Interval Subtract(Interval a, Interval b) => a - b;

    /// <summary>The extremes of the four products.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Interval operator *(Interval a, Interval b) => Hull(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);

    /// <inheritdoc cref="op_Multiply"/>
    public static Interval Multiply(Interval a, Interval b) => a * b;

    /// <summary>The extremes of the four quotients, rounded to 28 digits as decimals are.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> holds zero.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Interval operator /(Interval a, Interval b) =>
        b.Contains(0) ? throw new DivideByZeroException() : Hull(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);

    /// <inheritdoc cref="op_Division"/>
    public static Interval Divide(Interval a, Interval b) => a / b;

    /// <summary><c>low..high</c>, or the single value.</summary>
    public override string ToString() =>
        IsExact ? DecimalText.Canonical(Low) : $"{DecimalText.Canonical(Low)}..{DecimalText.Canonical(High)}";

    private static Interval Hull(decimal a, decimal b, decimal c, decimal d) =>
        new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
}
