using Jauge.Load.Results;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Loads;

/// <summary>One line on what a run does right now.</summary>
public static class LoadLine
{
    private const double Second = 1e9;

    /// <summary>The line.</summary>
    /// <param name="page">Gives the language.</param>
    /// <param name="interval">The latest interval.</param>
    /// <param name="whole">How long requests are sent.</param>
    public static string Of(Page page, LoadInterval interval, TimeSpan whole)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(interval);
        var (all, seconds) = (interval.All, (interval.To - interval.From).TotalSeconds);
        string[] parts =
        [
            page.Say($"{Readable.Time(page, interval.To)} of {Readable.Time(page, whole)}",
                $"{Readable.Time(page, interval.To)} sur {Readable.Time(page, whole)}")
                + (interval.IsWarmUp ? page.Say(" (warm-up)", " (mise en train)") : ""),
            Readable.Rate(page, all.Answered / seconds),
            $"p50 {Readable.Time(page, all.P50 / Second)}", $"p95 {Readable.Time(page, all.P95 / Second)}",
            $"p99 {Readable.Time(page, all.P99 / Second)}",
            page.Say($"{all.Failed} failed", $"{all.Failed} en échec"),
            .. interval.Present > 0 ? [page.Say($"{interval.Present} users", $"{interval.Present} utilisateurs")] : Array.Empty<string>(),
            page.Say($"{interval.UnderWay} under way", $"{interval.UnderWay} en cours"),
        ];
        return string.Join("  ", parts).Replace('\u00a0', ' ');
    }
}
