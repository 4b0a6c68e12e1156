using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>Figures as sentences show them.</summary>
internal static class Figure
{
    internal static Text Time(double seconds) => double.IsInfinity(seconds) ? new("never", "jamais")
        : double.IsNaN(seconds) ? new("unknown", "inconnu")
        : seconds < 0.0995 ? Text.Format($"{seconds * 1000:0.#} ms", $"{seconds * 1000:0.#} ms")
        : seconds < 1 ? Text.Format($"{seconds * 1000:N0} ms", $"{seconds * 1000:N0} ms")
        : seconds < 120 ? Text.Format($"{seconds:0.#} s", $"{seconds:0.#} s")
        : Text.Format($"{seconds / 60:#,0.#} min", $"{seconds / 60:#,0.#} min");

    internal static Text Rate(double perSecond) => Text.Format($"{perSecond:#,0.#}/s", $"{perSecond:#,0.#}/s");

    internal static Text Percent(double share) => Text.Format($"{Math.Max(0, share) * 100:0.###} %", $"{Math.Max(0, share) * 100:0.###} %");

    /// <summary>A figure with its interval.</summary>
    internal static Text With(Measured measured, Func<double, Text> show)
    {
        var (value, low, high) = (show(measured.Value), show(Math.Max(0, measured.Low)), show(measured.High));
        return measured.High - measured.Low <= 0 || double.IsNaN(measured.Low) ? value
            : Text.Format($"{value} (95 %: {low} to {high})", $"{value} (95 % : {low} à {high})");
    }
}
