namespace Jauge.Rehearsal.Calibration;

/// <summary>Where a function of one hollow is least.</summary>
/// <remarks>Kiefer, Sequential Minimax Search for a Maximum, 1953.</remarks>
internal static class GoldenSection
{
    private const int Steps = 60;                   // 0.618^60 of the interval is left
    private static readonly double Ratio = (Math.Sqrt(5) - 1) / 2;

    internal static double Least(Func<double, double> of, double low, double high)
    {
        var (left, right) = (high - (Ratio * (high - low)), low + (Ratio * (high - low)));
        var (atLeft, atRight) = (of(left), of(right));
        for (var i = 0; i < Steps; i++)
        {
            if (atLeft < atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (Ratio * (high - low));
                atLeft = of(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (Ratio * (high - low));
                atRight = of(right);
            }
        }

        return (low + high) / 2;
    }
}
