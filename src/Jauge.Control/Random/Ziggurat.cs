using System.Runtime.CompilerServices;

namespace Jauge.Control.Random;

/// <summary>Standard exponential and normal numbers from 64 random bits each.</summary>
/// <remarks>Marsaglia and Tsang's ziggurat with 256 layers: 8 bits choose the layer and 52 others the place in it, so that the two are
/// independent (the flaw Doornik found in the original, 2005). One number in a hundred needs further bits, which are derived from the first
/// and move no counter: the nth draw of a stream stays the nth.</remarks>
public static class Ziggurat
{
    /// <summary>No normal number is farther from 0: the tail's start, and the logarithm of the least uniform number over it.</summary>
    public const double NormalBound = 14;

    private const double Unit52 = 1.0 / (1L << 52);
    private const ulong One = 0x3FF0000000000000;               // the bits of 1.0

    /// <summary>An exponential number of mean 1.</summary>
    /// <param name="bits">Uniform.</param>
    /// <returns>0 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exponential(ulong bits)
    {
        var x = Within(bits, ExponentialLayers.Width[unchecked((byte)bits)]);
        return Place(bits) < ExponentialLayers.Inside[unchecked((byte)bits)] ? x : ExponentialEdge(bits, x);
    }

    /// <summary>A normal number of mean 0 and variance 1.</summary>
    /// <param name="bits">Uniform.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Normal(ulong bits)
    {
        var x = Within(bits, NormalLayers.Width[unchecked((byte)bits)]);
        return Signed(bits, IsPlainNormal(bits) ? x : NormalEdge(bits, x));
    }

    /// <summary>Whether a normal number needs no further bits, as 99 in a hundred do not.</summary>
    /// <param name="bits">Uniform.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlainNormal(ulong bits) => Place(bits) < NormalLayers.Inside[unchecked((byte)bits)];

    /// <summary>A plain normal number of mean 0, times a factor, plus a mean: the sign goes to the factor while the size is being looked
    /// up.</summary>
    /// <param name="bits">Of which <see cref="IsPlainNormal"/> is true.</param>
    /// <param name="factor">Any number.</param>
    /// <param name="mean">Any number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PlainNormal(ulong bits, double factor, double mean) =>
        Math.FusedMultiplyAdd(Signed(bits, factor), Within(bits, NormalLayers.Width[unchecked((byte)bits)]), mean);

    /// <summary>A number of (0, 1), never either end.</summary>
    /// <param name="bits">Uniform.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Unit(ulong bits) => unchecked((long)(bits >> 12) + 0.5) * Unit52;

    private static long Place(ulong bits) => unchecked((long)(bits >> 12));

    // 52 bits as the mantissa of a number of [1, 2): shorter than a conversion, and rounded once
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Within(ulong bits, double width) =>
        Math.FusedMultiplyAdd(BitConverter.UInt64BitsToDouble((bits >> 12) | One), width, -width);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double ExponentialEdge(ulong bits, double x)
    {
        var start = 0.0;
        while (true)
        {
            var layer = unchecked((byte)bits);
            bits = RandomStream.Further(bits);
            if (layer == 0)
                start += ExponentialLayers.TailStart;       // memoryless: beyond the tail's start it begins anew
            else if (Height(ExponentialLayers.Ordinate, layer, bits) < PortableMath.Exp(-x))
                return start + x;

            bits = RandomStream.Further(bits);
            x = Within(bits, ExponentialLayers.Width[unchecked((byte)bits)]);
            if (Place(bits) < ExponentialLayers.Inside[unchecked((byte)bits)])
                return start + x;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double NormalEdge(ulong bits, double x)
    {
        while (true)
        {
            var layer = unchecked((byte)bits);
            bits = RandomStream.Further(bits);
            if (layer == 0)
                return NormalTail(bits);
            if (Height(NormalLayers.Ordinate, layer, bits) < PortableMath.Exp(-0.5 * x * x))
                return x;

            bits = RandomStream.Further(bits);
            x = Within(bits, NormalLayers.Width[unchecked((byte)bits)]);
            if (Place(bits) < NormalLayers.Inside[unchecked((byte)bits)])
                return x;
        }
    }

    // Marsaglia, Generating a Variable from the Tail of the Normal Distribution, Technometrics 6 (1964)
    private static double NormalTail(ulong bits)
    {
        while (true)
        {
            var x = -PortableMath.Log(Unit(bits)) / NormalLayers.TailStart;
            bits = RandomStream.Further(bits);
            if (-2 * PortableMath.Log(Unit(bits)) > x * x)
                return NormalLayers.TailStart + x;
            bits = RandomStream.Further(bits);
        }
    }

    private static double Height(ReadOnlySpan<double> ordinate, int layer, ulong bits) =>
        ordinate[layer] + (Unit(bits) * (ordinate[layer + 1] - ordinate[layer]));

    // bit 8 belongs neither to the layer nor to the place
    private static double Signed(ulong bits, double x) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) ^ unchecked((long)((bits & 256) << 55)));
}
