using System.Numerics;

namespace Jauge.Core;

/// <summary>The one crossing from fractions to decimals.</summary>
internal static class RationalDecimal
{
    private const int MaxScale = 28;

    private static readonly BigInteger MaxMantissa = (BigInteger.One << 96) - 1;

    /// <summary>The nearest decimal at the largest scale that fits, half to even.</summary>
    internal static decimal Nearest(BigInteger numerator, BigInteger denominator)
    {
        for (var scale = FirstScale(numerator, denominator); ; scale--)
        {
            var mantissa = RoundedQuotient(numerator * BigInteger.Pow(10, scale), denominator);
            if (BigInteger.Abs(mantissa) <= MaxMantissa)
                return (decimal)mantissa / (decimal)BigInteger.Pow(10, scale);
        }
    }

    // one decimal digit is at least 3.32 bits, so this never starts below the right scale
    private static int FirstScale(BigInteger numerator, BigInteger denominator)
    {
        var whole = BigInteger.Abs(numerator) / denominator;
        return Math.Max(0, MaxScale - (int)(Math.Max(0, whole.GetBitLength() - 4) * 0.30103));
    }

    private static BigInteger RoundedQuotient(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
        var twice = (BigInteger.Abs(rest) << 1).CompareTo(divisor);
        return twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + dividend.Sign : quotient;
    }
}
