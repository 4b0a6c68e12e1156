using System.Numerics;

namespace Jauge.Core;

/// <summary>An exact fraction, always in lowest terms.</summary>
/// <remarks>
/// 1510 EUR/month is 1510/2628000 EUR/s, which no decimal holds: with fractions, twelve months of it are 18 120 EUR and not
/// 18119.99999. The magnitude stays within <see cref="decimal"/>'s, so that <see cref="ToDecimal"/> never fails.
/// </remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // far beyond what prices and periods need; it bounds what a hostile expression can make us multiply
    private const int MaxDenominatorBits = 4096;

    private static readonly BigInteger MaxMagnitude = new(decimal.MaxValue);

    private readonly BigInteger _numerator;

    // kept minus one, so that the default value is zero and not 0/0
    private readonly BigInteger _denominatorLess1;

    /// <summary>Makes the fraction and reduces it.</summary>
    /// <param name="numerator">Any sign.</param>
    /// <param name="denominator">Any sign, not zero.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The magnitude is beyond <see cref="decimal.MaxValue"/>, or the denominator beyond 4,096
    /// bits.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / common;
        _denominatorLess1 = (denominator / common) - 1;
        ThrowIfTooLarge();
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(BigInteger.One, BigInteger.One);

    /// <summary>Carries the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>At least 1.</summary>
    public BigInteger Denominator => _denominatorLess1 + 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _numerator.Sign;

    /// <summary>True where the value has no fraction.</summary>
    public bool IsWhole => _denominatorLess1.IsZero;

    /// <summary>The nearest decimal, half to even, at 28 significant digits at least for values from 1: exact wherever a decimal can
    /// be.</summary>
    public decimal ToDecimal() => RationalDecimal.Nearest(_numerator, Denominator);

    /// <summary>The value without its sign.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>A whole power by repeated squaring.</summary>
    /// <param name="exponent">From -1,024 to 1,024.</param>
    /// <exception cref="DivideByZeroException">Zero to a negative power.</exception>
    /// <exception cref="OverflowException">The result or the exponent is too large.</exception>
    public Rational Power(int exponent)
    {
        if (Math.Abs((long)exponent) > 1024)
            throw new OverflowException();

        var result = One;
        for (var (factor, left) = (this, Math.Abs(exponent)); left > 0; left >>= 1)
        {
            if ((left & 1) == 1)
                result *= factor;
            if (left > 1)
                factor *= factor;
        }

        return exponent < 0 ? One / result : result;
    }

    /// <summary>The nearest whole number at or below.</summary>
    public Rational Floor() => new(BigInteger.DivRem(_numerator, Denominator, out var rest) - (rest.Sign < 0 ? 1 : 0), 1);

    /// <summary>The nearest whole number at or above.</summary>
    public Rational Ceiling() => -(-this).Floor();

    /// <summary>The nearest whole number, halves away from zero, as invoices round.</summary>
    public Rational Round() => Sign < 0 ? -(-this).Round() : (this + new Rational(1, 2)).Floor();

    /// <summary>The smaller of two.</summary>
    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    /// <summary>Exact.</summary>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // unchecked: the three words are bit patterns, the high bit of each is not a sign
        var mantissa =
            unchecked((new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | new BigInteger((uint)bits[0]));
        return new(value < 0 ? -mantissa : mantissa, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <inheritdoc cref="FromDecimal"/>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <inheritdoc cref="FromDecimal"/>
    public static implicit operator Rational(long value) => new(value, 1);

    /// <inheritdoc cref="FromDecimal"/>
    public static implicit operator Rational(int value) => new(value, 1);

    /// <inheritdoc cref="ToDecimal"/>
    public static explicit operator decimal(Rational value) => value.ToDecimal();

    /// <summary>Exact sum.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Rational operator +(Rational a, Rational b) =>
        new((a._numerator * b.Denominator) + (b._numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <inheritdoc cref="op_Addition"/>
    public static Rational Add(Rational a, Rational b) => a + b;

    /// <summary>Exact difference.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Rational operator -(Rational a, Rational b) => a + (-b);

    /// <inheritdoc cref="op_Subtraction"/>
    public static Rational Subtract(Rational a, Rational b) => a - b;

    /// <summary>The opposite.</summary>
    public static Rational operator -(Rational a) => new(-a._numerator, a.Denominator);

    /// <inheritdoc cref="op_UnaryNegation"/>
    public static Rational Negate(Rational a) => -a;

    /// <summary>Exact product.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Rational operator *(Rational a, Rational b) => new(a._numerator * b._numerator, a.Denominator * b.Denominator);

    /// <inheritdoc cref="op_Multiply"/>
    public static Rational Multiply(Rational a, Rational b) => a * b;

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Rational operator /(Rational a, Rational b) => new(a._numerator * b.Denominator, a.Denominator * b._numerator);

    /// <inheritdoc cref="op_Division"/>
    public static Rational Divide(Rational a, Rational b) => a / b;

    /// <summary>By value.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>By value.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>By value.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>By value.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>By value.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>By value.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => _numerator == other._numerator && _denominatorLess1 == other._denominatorLess1;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLess1);

    /// <summary><c>numerator/denominator</c>, or the numerator alone.</summary>
    public override string ToString() => IsWhole ? $"{_numerator}" : $"{_numerator}/{Denominator}";

    private void ThrowIfTooLarge()
    {
        if (BigInteger.Abs(_numerator) > MaxMagnitude * Denominator || Denominator.GetBitLength() > MaxDenominatorBits)
            throw new OverflowException("The number is too large or too finely divided.");
    }
}
