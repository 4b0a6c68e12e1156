using System.Security.Cryptography;
using System.Text;

namespace Jauge.Core;

/// <summary>A number known exactly, or known to lie in a range, that remembers which named quantities its uncertainty comes from.</summary>
/// <remarks>
/// An affine form: constant + Σ coefficient × position, where each named quantity has one position from 0 (its low) to 1 (its high).
/// So x - x is 0 when x is the same quantity, and the full interval when the two only look alike. Sums, differences and products with
/// an exact number keep all of it; see docs/background/ranges.md for the rest.
/// Source: Stolfi and de Figueiredo, Self-Validated Numerical Methods and Applications (1997), chapter 3.
/// </remarks>
public sealed class Estimate : IEquatable<Estimate>
{
    // a quotient of forms that share more quantities than this is bounded as if they shared none
    private const int MaxSharedVertices = 8;

    private readonly Rational _constant;
    private readonly SortedDictionary<string, Rational> _terms;

    private Estimate(Rational constant, SortedDictionary<string, Rational> terms)
    {
        _constant = constant;
        _terms = terms;
        LowerBound = terms.Values.Where(c => c.Sign < 0).Aggregate(constant, Rational.Add);
        UpperBound = terms.Values.Where(c => c.Sign > 0).Aggregate(constant, Rational.Add);
    }

    /// <summary>Exactly 0.</summary>
    public static Estimate Zero => Exact(Rational.Zero);

    /// <summary>The smallest value, exactly.</summary>
    public Rational LowerBound { get; }

    /// <summary>The largest value, exactly.</summary>
    public Rational UpperBound { get; }

    /// <summary>The smallest value, to 28 digits.</summary>
    public decimal Low => LowerBound.ToDecimal();

    /// <summary>The largest value, to 28 digits.</summary>
    public decimal High => UpperBound.ToDecimal();

    /// <summary>Half way between low and high.</summary>
    public decimal Middle => ((LowerBound + UpperBound) / 2).ToDecimal();

    /// <summary>Low and high.</summary>
    public Interval Bounds => new(Low, High);

    /// <summary>True where no uncertainty is left.</summary>
    public bool IsExact => _terms.Count == 0;

    /// <summary>The quantities that the uncertainty comes from, in ordinal order; those made by a product or a quotient start with
    /// '#'.</summary>
    public IEnumerable<string> Sources => _terms.Keys;

    /// <summary>A number without uncertainty.</summary>
    public static Estimate Exact(Rational value) => new(value, NoTerms());

    /// <summary>A named quantity that lies between two values.</summary>
    /// <param name="name">Its identity: two estimates of the same name move together, low with low. The path in the file is a good
    /// one.</param>
    /// <param name="low">At most <paramref name="high"/>.</param>
    /// <param name="high">Equal to <paramref name="low"/> for an exact number, which needs no identity.</param>
    /// <exception cref="ArgumentOutOfRangeException">Low is above high.</exception>
    public static Estimate Between(string name, Rational low, Rational high)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        return new(low, With(NoTerms(), name, high - low));
    }

    /// <summary>The exact sum; what both depend on adds up.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Estimate operator +(Estimate a, Estimate b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        SortedDictionary<string, Rational> terms = new(a._terms, StringComparer.Ordinal);
        foreach (var (name, coefficient) in b._terms)
            With(terms, name, terms.GetValueOrDefault(name) + coefficient);
        return new(a._constant + b._constant, terms);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Estimate Add(Estimate a, Estimate b) => a + b;

    /// <summary>The exact difference; what both depend on cancels.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Estimate operator -(Estimate a, Estimate b) => a + (-b);

    /// <inheritdoc cref="op_Subtraction"/>
    public static Estimate Subtract(Estimate a, Estimate b) => a - b;

    /// <summary>The opposite.</summary>
    public static Estimate operator -(Estimate a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Times(-1);
    }

    /// <inheritdoc cref="op_UnaryNegation"/>
    public static Estimate Negate(Estimate a) => -a;

    /// <summary>Exact where one side is exact; else the interval hull, as a quantity of its own.</summary>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Estimate operator *(Estimate a, Estimate b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.IsExact)
            return b.Times(a._constant);

        return b.IsExact ? a.Times(b._constant) : Hull("*", [a, b], Corners(a, b, Rational.Multiply));
    }

    /// <inheritdoc cref="op_Multiply"/>
    public static Estimate Multiply(Estimate a, Estimate b) => a * b;

    /// <summary>Exact where the divisor is exact, or is a multiple of the dividend; else the tightest hull, as a quantity of its
    /// own.</summary>
    /// <exception cref="DivideByZeroException">The divisor may be zero.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="decimal.MaxValue"/>.</exception>
    public static Estimate operator /(Estimate a, Estimate b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (b.MayBeZero)
            throw new DivideByZeroException();

        if (b.IsExact)
            return a.Times(Rational.One / b._constant);

        return a.IsMultipleOf(b, out var factor) ? Exact(factor) : Hull("/", [a, b], QuotientExtremes(a, b));
    }

    /// <inheritdoc cref="op_Division"/>
    public static Estimate Divide(Estimate a, Estimate b) => a / b;

    /// <summary>True where zero lies between low and high, both included.</summary>
    public bool MayBeZero => LowerBound.Sign <= 0 && UpperBound.Sign >= 0;

    /// <summary>A whole power; for a range, the exact hull as a quantity of its own.</summary>
    /// <param name="exponent">From -1,024 to 1,024.</param>
    /// <exception cref="DivideByZeroException">The exponent is negative and the value may be zero.</exception>
    /// <exception cref="OverflowException">The result or the exponent is too large.</exception>
    public Estimate Power(int exponent)
    {
        if (IsExact)
            return Exact(_constant.Power(exponent));

        if (exponent < 0 && MayBeZero)
            throw new DivideByZeroException();

        return exponent switch
        {
            0 => Exact(1),
            1 => this,
            _ => Hull(FormattableString.Invariant($"^{exponent}"), [this], PowerExtremes(exponent)),
        };
    }

    /// <summary>A function that never decreases, applied to low and high; for a range the result is a quantity of its own.</summary>
    /// <param name="name">The function's identity: the same function of the same estimate is the same quantity.</param>
    /// <param name="function">Monotone: nowhere decreasing.</param>
    public Estimate Map(string name, Func<Rational, Rational> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return IsExact ? Exact(function(_constant)) : Hull(name, [this], [function(LowerBound), function(UpperBound)]);
    }

    /// <summary>The smaller of the two; one of them as it is where it is never above the other.</summary>
    public static Estimate Min(Estimate a, Estimate b)
    {
        var difference = a - b;
        if (difference.UpperBound.Sign <= 0)
            return a;

        return difference.LowerBound.Sign >= 0
            ? b
            : Hull("min", [a, b], [Rational.Min(a.LowerBound, b.LowerBound), Rational.Min(a.UpperBound, b.UpperBound)]);
    }

    /// <summary>The larger of the two; one of them as it is where it is never below the other.</summary>
    public static Estimate Max(Estimate a, Estimate b) => -Min(-a, -b);

    /// <summary>The value without its sign.</summary>
    public Estimate Abs()
    {
        if (LowerBound.Sign >= 0)
            return this;

        return UpperBound.Sign <= 0 ? -this : Hull("abs", [this], [0, Rational.Max(-LowerBound, UpperBound)]);
    }

    /// <inheritdoc/>
    public bool Equals(Estimate? other) => other is not null && _constant == other._constant && _terms.SequenceEqual(other._terms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Estimate);

    /// <inheritdoc/>
    public override int GetHashCode() => _terms.Aggregate(_constant.GetHashCode(), (hash, t) => HashCode.Combine(hash, t.Key, t.Value));

    /// <summary><c>low..high</c> to 28 digits, or the exact value.</summary>
    public override string ToString() => Bounds.ToString();

    private Estimate Times(Rational factor)
    {
        var terms = NoTerms();
        foreach (var (name, coefficient) in _terms)
            With(terms, name, coefficient * factor);
        return new(_constant * factor, terms);
    }

    private bool IsMultipleOf(Estimate other, out Rational factor)
    {
        var (name, coefficient) = other._terms.First();
        factor = _terms.GetValueOrDefault(name) / coefficient;
        return factor.Sign != 0 && Equals(other.Times(factor));
    }

    private Rational[] PowerExtremes(int exponent)
    {
        Rational[] ends = [LowerBound.Power(exponent), UpperBound.Power(exponent)];
        return exponent % 2 == 0 && LowerBound.Sign < 0 && UpperBound.Sign > 0 ? [.. ends, 0] : ends;
    }

    // a quotient of affine forms is monotone in each position, so its extremes are at corners: shared positions are taken corner by corner
    private static Rational[] QuotientExtremes(Estimate a, Estimate b)
    {
        var shared = a._terms.Keys.Where(b._terms.ContainsKey).ToArray();
        return shared.Length is 0 or > MaxSharedVertices
            ? Corners(a, b, Rational.Divide)
            : [.. Enumerable.Range(0, 1 << shared.Length).SelectMany(v => Corners(a.At(shared, v), b.At(shared, v), Rational.Divide))];
    }

    private Estimate At(string[] names, int vertex)
    {
        SortedDictionary<string, Rational> terms = new(_terms, StringComparer.Ordinal);
        var constant = _constant;
        for (var i = 0; i < names.Length; i++)
        {
            constant += ((vertex >> i) & 1) == 1 ? terms[names[i]] : 0;
            terms.Remove(names[i]);
        }

        return new(constant, terms);
    }

    private static Rational[] Corners(Estimate a, Estimate b, Func<Rational, Rational, Rational> operation) =>
    [
        operation(a.LowerBound, b.LowerBound), operation(a.LowerBound, b.UpperBound),
        operation(a.UpperBound, b.LowerBound), operation(a.UpperBound, b.UpperBound),
    ];

    // the same operation on the same forms is the same quantity: its identity is a digest of both
    private static Estimate Hull(string operation, ReadOnlySpan<Estimate> operands, IReadOnlyList<Rational> values)
    {
        var identity = new StringBuilder(operation);
        foreach (var operand in operands)
            operand.AppendIdentity(identity.Append('|'));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToString()));
        return Between("#" + Convert.ToHexStringLower(digest.AsSpan(0, 12)), values.Aggregate(Rational.Min),
            values.Aggregate(Rational.Max));
    }

    private void AppendIdentity(StringBuilder text)
    {
        text.Append(_constant);
        foreach (var (name, coefficient) in _terms)
            text.Append('+').Append(coefficient).Append('[').Append(name.Length).Append(':').Append(name).Append(']');
    }

    private static SortedDictionary<string, Rational> NoTerms() => new(StringComparer.Ordinal);

    private static SortedDictionary<string, Rational> With(SortedDictionary<string, Rational> terms, string name, Rational coefficient)
    {
        if (coefficient.Sign == 0)
            terms.Remove(name);
        else
            terms[name] = coefficient;
        return terms;
    }
}
