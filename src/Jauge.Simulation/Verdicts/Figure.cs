using System.Runtime.CompilerServices;
using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>Figures as sentences show them.</summary>
internal static class Figure
{
    private const int MostDigits = 4;

    internal static Text Time(double seconds) => Time(seconds, 0);

    /// <summary>With so many more digits than usual, where there are any.</summary>
    internal static Text Time(double seconds, int more) => double.IsInfinity(seconds) ? new("never", "jamais")
        : double.IsNaN(seconds) ? new("unknown", "inconnu")
        : seconds < 0.0995 ? Number(seconds * 1000, 1 + more, " ms")
        : seconds < 1 ? Number(seconds * 1000, more, " ms")
        : seconds < 120 ? Number(seconds, 1 + more, " s")
        : Number(seconds / 60, 1 + more, " min");

    internal static Text Rate(double perSecond) => Rate(perSecond, 0);

    internal static Text Rate(double perSecond, int more) => Number(perSecond, 1 + more, "/s");

    internal static Text Percent(double share) => Percent(share, 0);

    internal static Text Percent(double share, int more) => Number(Math.Clamp(share, 0, 1) * 100, 3 + more, " %");

    /// <summary>A figure with its interval, with the digits that tell those that break the promise from the target.</summary>
    /// <param name="measured">The figure.</param>
    /// <param name="show">Shows one, with so many more digits.</param>
    /// <param name="target">What is promised.</param>
    /// <param name="isBroken">Whether a figure breaks the promise.</param>
    internal static Text With(Measured measured, Func<double, int, Text> show, double target, Predicate<double> isBroken)
    {
        var more = 0;
        while (more < MostDigits && new[] { measured.Value, measured.Low, measured.High }.Any(IsHidden)) more++;
        var (value, low, high) = (show(measured.Value, more), show(Math.Max(0, measured.Low), more), show(measured.High, more));
        return measured.High - measured.Low <= 0 || double.IsNaN(measured.Low) ? value
            : Text.Format($"{value} (95 %: {low} to {high})", $"{value} (95 % : {low} à {high})");

        bool IsHidden(double figure) => isBroken(figure) && show(figure, more) == show(target, more);
    }

    private static Text Number(double number, int digits, string unit)
    {
        var format = $"{{0:#,0.{new string('#', digits)}}}{unit}";
        return Text.Format(FormattableStringFactory.Create(format, number), FormattableStringFactory.Create(format, number));
    }
}
