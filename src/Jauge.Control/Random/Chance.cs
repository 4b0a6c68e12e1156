using System.Runtime.CompilerServices;

namespace Jauge.Control.Random;

/// <summary>Chances as bounds of 64 random bits: what happens is what is drawn below one.</summary>
public static class Chance
{
    /// <summary>The bound of a probability.</summary>
    /// <param name="probability">At 1 or above, always; at 0 or below, never.</param>
    /// <returns>The greatest number for always: no draw compared with it may refuse.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bound(double probability) =>
        probability >= 1 ? ulong.MaxValue : unchecked((ulong)(Math.Max(probability, 0) * (1UL << 53))) << 11;

    /// <summary>The bounds of one choice out of several.</summary>
    /// <param name="shares">At least one; their sum is 1, and the last takes what rounding leaves.</param>
    public static ulong[] Bounds(IEnumerable<double> shares)
    {
        var sum = 0.0;
        var bounds = shares.Select(s => Bound(sum += s)).ToArray();
        bounds[^1] = ulong.MaxValue;
        return bounds;
    }

    /// <summary>The one that a draw chooses.</summary>
    /// <param name="below">From <see cref="Bounds"/>.</param>
    /// <param name="draw">Uniform.</param>
    /// <returns>Its index.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Pick(ulong[] below, ulong draw)
    {
        var choice = 0;
        while (draw >= below[choice] && choice < below.Length - 1) choice++;
        return choice;
    }
}
