using Jauge.Core;

namespace Jauge.Pricing;

/// <summary>Sums of many estimates.</summary>
internal static class Sums
{
    /// <summary>Adds in pairs of halves: a sum of n ranges keeps n terms, and adding one by one would copy them n times.</summary>
    public static Estimate Of(ReadOnlySpan<Estimate> parts) => parts.Length switch
    {
        0 => Estimate.Zero,
        1 => parts[0],
        var count => Of(parts[..(count / 2)]) + Of(parts[(count / 2)..]),
    };
}
