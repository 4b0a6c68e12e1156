using Jauge.Core;

namespace Jauge.Review.Reading;

/// <summary>Figures as sentences show them.</summary>
internal static class Figures
{
    /// <summary>Seconds as a time, to 100 ns.</summary>
    public static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));

    /// <summary>Seconds as a time, to 100 ns.</summary>
    public static TimeSpan Seconds(double seconds) => Seconds((decimal)seconds);

    /// <summary>A time rounded to what its size deserves.</summary>
    public static Text Time(TimeSpan time) => Durations.Show(Rounded(time));

    /// <summary>A time, or its two ends.</summary>
    public static Text Times(Range<TimeSpan> range) =>
        range.Low == range.High ? Time(range.Low) : Text.Format($"{Time(range.Low)} to {Time(range.High)}", $"{Time(range.Low)} à {Time(range.High)}");

    /// <summary>A ratio in percent, to six digits.</summary>
    public static Ratio Percent(decimal ratio) => new(Math.Round(ratio, 6));

    /// <summary>Names in a row.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>Sentences in a row.</summary>
    public static Text Join(string separator, IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        return new(string.Join(separator, all.Select(t => t.English)), string.Join(separator, all.Select(t => t.French)));
    }

    /// <summary>An amount per month.</summary>
    public static Text PerMonth(decimal amount, Currency currency) =>
        Text.Format($"{amount:N2} {currency.Code}/month", $"{amount:N2} {currency.Code}/mois");

    /// <summary>An amount per month, or its two ends.</summary>
    public static Text PerMonth(Interval amount, Currency currency) => Math.Round(amount.Low, 2) == Math.Round(amount.High, 2)
        ? PerMonth(amount.High, currency)
        : Text.Format($"{amount.Low:N2} to {amount.High:N2} {currency.Code}/month", $"{amount.Low:N2} à {amount.High:N2} {currency.Code}/mois");

    private static TimeSpan Rounded(TimeSpan time) => time switch
    {
        _ when time < TimeSpan.FromSeconds(10) => Round(time, TimeSpan.FromMilliseconds(1)),
        _ when time < TimeSpan.FromMinutes(2) => Round(time, TimeSpan.FromMilliseconds(100)),
        _ when time < TimeSpan.FromHours(2) => Round(time, TimeSpan.FromSeconds(6)),
        _ when time < TimeSpan.FromDays(2) => Round(time, TimeSpan.FromMinutes(6)),
        _ => Round(time, TimeSpan.FromHours(1)),
    };

    private static TimeSpan Round(TimeSpan time, TimeSpan step) => TimeSpan.FromTicks((long)Math.Round((decimal)time.Ticks / step.Ticks) * step.Ticks);
}
