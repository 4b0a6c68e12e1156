namespace Jauge.Control.Scaling;

/// <summary>A named amount in thousandths of its unit, as Kubernetes quantities are compared.</summary>
/// <param name="Name">Name of the metric or resource.</param>
/// <param name="Milli">Thousandths of the unit.</param>
public readonly record struct NamedMilli(string Name, long Milli)
{
    /// <summary>A measured value in thousandths, rounded up as quantities are, without the noise of binary fractions.</summary>
    /// <param name="value">Value in the unit itself; finite values beyond the range saturate.</param>
    /// <returns>Thousandths of the unit.</returns>
    public static long FromValue(double value) => Saturate(Math.Ceiling(Math.Round(value * 1000, 6)));

    private static long Saturate(double milli) =>
        milli >= long.MaxValue ? long.MaxValue : milli <= long.MinValue ? long.MinValue : (long)milli;
}
