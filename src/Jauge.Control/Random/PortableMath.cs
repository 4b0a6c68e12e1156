using System.Runtime.CompilerServices;

namespace Jauge.Control.Random;

/// <summary>Exponential and logarithm with the same bits on every platform, which the platform's own do not promise.</summary>
/// <remarks>Only correctly rounded operations (IEEE 754: +, −, ×, ÷, fused multiply-add) in a fixed order. Error at most 1 unit in the last
/// place, where nothing else is said. Argument reduction after Cody and Waite, Software Manual for the Elementary Functions (1980); plain
/// Taylor series, long enough for the reduced range.</remarks>
public static class PortableMath
{
    /// <summary>64/ln 2: the steps of <see cref="PowerOfRoot"/> in which a number grows by e.</summary>
    public const double StepsPerE = 64 * Log2E;

    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471803691238;         // 32 significant bits: its product with an exponent is exact
    private const double StepHigh = Ln2High / 64;
    private const double StepLow = Ln2Low / 64;
    private const double Ln2Low = 1.9082149292705877e-10;      // ln 2 − Ln2High
    private const double OverflowAbove = 709.782712893384;
    private const double UnderflowBelow = -745.1332191019412;
    private const double WholeBelow = 700;                      // neither the result nor its scale leaves the normal numbers
    private const double SqrtHalf = 0.7071067811865476;
    private const double TwoTo54 = 18014398509481984;
    private const double Whole = 6755399441055744;              // 1.5 · 2^52
    private const double Step1 = Ln2 / 64;                      // of (2^(s/64) − 1)/s = ln 2/64 + (ln 2/64)²/2 s + …
    private const double Step2 = Step1 * Step1 / 2;
    private const double Step3 = Step2 * Step1 / 3;
    private const double Step4 = Step3 * Step1 / 4;
    private const double Ln2 = 0.6931471805599453;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    // 2/(2n+1), n = 10..1: of ln((1+s)/(1−s)) = 2s + s·Σ 2/(2n+1)·s²ⁿ, |s| ≤ 0.1716
    private static ReadOnlySpan<double> LogTerms =>
    [
        0.09523809523809523, 0.10526315789473684, 0.11764705882352941, 0.13333333333333333, 0.15384615384615385,
        0.18181818181818182, 0.2222222222222222, 0.2857142857142857, 0.4, 0.6666666666666666,
    ];

    /// <summary>eˣ.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>0 below −745.13, infinity above 709.78, otherwise above zero; not a number stays so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) => Math.Abs(x) < WholeBelow ? ExpOfUsual(x) : ExpOfExtreme(x);

    /// <summary>eˣ of a number of usual size: neither the result nor its scale leaves the normal numbers.</summary>
    /// <param name="x">Of size below 700; not checked.</param>
    /// <remarks>2^(k/64) from the table, the rest by five terms.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpOfUsual(double x)
    {
        var nearest = Math.Round(x * StepsPerE);
        var r = Math.FusedMultiplyAdd(-nearest, StepLow, Math.FusedMultiplyAdd(-nearest, StepHigh, x));
        var k = double.ConvertToIntegerNative<long>(nearest);
        var root = BitConverter.DoubleToInt64Bits(RootsOfTwo.Values[unchecked((int)k) & ((1 << RootsOfTwo.Bits) - 1)]);
        // while the terms are summed
        var scaled = BitConverter.Int64BitsToDouble(unchecked(root + (k >> RootsOfTwo.Bits << MantissaBits)));
        return Math.FusedMultiplyAdd(scaled, r * ExpTerms(r), scaled);
    }

    /// <summary>2^(s/64) + a: the exponential for times, which are rounded to whole nanoseconds.</summary>
    /// <param name="steps">s: 64/ln 2 times the logarithm; of size below 60,000, not checked.</param>
    /// <param name="addend">a.</param>
    /// <remarks>Within 4e-14 of the power's size: four terms, and the sum is rounded once. Its steps depend on each other as little as may
    /// be: a draw waits for them.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PowerOfRoot(double steps, double addend)
    {
        var whole = steps + Whole;                              // its last bits are the nearest whole number
        var bits = BitConverter.DoubleToInt64Bits(whole);
        var r = steps - (whole - Whole);
        var root = BitConverter.DoubleToInt64Bits(RootsOfTwo.Values[unchecked((int)bits) & ((1 << RootsOfTwo.Bits) - 1)]);
        var scaled = BitConverter.Int64BitsToDouble(unchecked(root + (bits >> RootsOfTwo.Bits << MantissaBits)));
        var terms = Pair(r * r, Pair(r, Step1, Step2), Pair(r, Step3, Step4));
        return Math.FusedMultiplyAdd(scaled * r, terms, scaled + addend);
    }

    // (eʳ − 1)/r, |r| ≤ 0.0054: the first term left out is below 4e-17
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpTerms(double r)
    {
        var r2 = r * r;
        return Pair(r2, Pair(r, 1.0, 1.0 / 2), Pair(r2, Pair(r, 1.0 / 6, 1.0 / 24), 1.0 / 120));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpOfExtreme(double x)
    {
        if (!(x >= UnderflowBelow))
            return double.IsNaN(x) ? x : 0;
        if (x > OverflowAbove)
            return double.PositiveInfinity;

        // in two steps, so that the smallest results are rounded once and no factor overflows
        var k = Math.Round(x * Log2E);
        var r = Math.FusedMultiplyAdd(-k, Ln2Low, Math.FusedMultiplyAdd(-k, Ln2High, x));
        return Scale(ExpOfUsual(r), (int)k);
    }

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">Any number; one below zero has no logarithm.</param>
    /// <returns>Minus infinity at 0, not a number below it.</returns>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;

        var shift = 0;
        if (!double.IsNormal(x))
            (x, shift) = (x * TwoTo54, -54);
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> MantissaBits) - ExponentBias + 1;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)(ExponentBias - 1) << MantissaBits));
        return mantissa < SqrtHalf ? LogOf(mantissa * 2, exponent - 1 + shift) : LogOf(mantissa, exponent + shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Pair(double x, double constant, double factor) => Math.FusedMultiplyAdd(x, factor, constant);

    // ln(1+f) = f − (f²/2 − s·(f²/2 + R)) with s = f/(2+f): the large part, f, is exact
    private static double LogOf(double mantissa, int exponent)
    {
        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var half = 0.5 * f * f;
        var tail = Math.FusedMultiplyAdd(s, half + (z * Polynomial(LogTerms, z)), exponent * Ln2Low);
        return (exponent * Ln2High) - (half - tail - f);
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
            sum = Math.FusedMultiplyAdd(sum, x, coefficient);
        return sum;
    }

    private static double Scale(double value, int exponent) => value * PowerOfTwo(exponent / 2) * PowerOfTwo(exponent - (exponent / 2));

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + ExponentBias) << MantissaBits);
}
