using Jauge.Core;

namespace Jauge.Review.Reading;

/// <summary>Figures as sentences show them.</summary>
internal static class Figures
{
    /// <summary>Longest time that can be told, 29,000 years: what a file multiplies up to more is as good as never.</summary>
    private const decimal Longest = long.MaxValue / TimeSpan.TicksPerSecond;

    /// <summary>Seconds as a time, to 100 ns.</summary>
    public static TimeSpan Seconds(decimal seconds) =>
        TimeSpan.FromTicks((long)(Math.Clamp(seconds, -Longest, Longest) * TimeSpan.TicksPerSecond));

    /// <summary>Seconds as a time, to 100 ns.</summary>
    public static TimeSpan Seconds(double seconds) => Seconds((decimal)Math.Clamp(seconds, -(double)Longest, (double)Longest));

    /// <summary>A time, to three digits.</summary>
    public static Text Time(TimeSpan time) => TimeWords.Show(time);

    /// <summary>A time, or its two ends.</summary>
    public static Text Times(Range<TimeSpan> range) => TimeWords.Show(range);

    /// <summary>A rate, or its two ends with the unit once.</summary>
    public static Text Rates(Range<Rate> rates) => rates.IsExact
        ? Text.Format($"{rates.High}", $"{rates.High}")
        : Text.Format($"{rates.Low.PerSecond:#,0.##}–{rates.High.PerSecond:#,0.##}/s",
            $"{rates.Low.PerSecond:#,0.##}–{rates.High.PerSecond:#,0.##}/s");

    /// <summary>A ratio in percent, to six digits.</summary>
    public static Ratio Percent(decimal ratio) => new(Math.Round(ratio, 6));

    /// <summary>An availability, to three digits of what is missing in it: 99.93 %, 99.999991 %.</summary>
    public static Ratio Nines(decimal availability)
    {
        var digits = 2;
        for (var missing = 1 - availability; missing > 0 && missing < 1 && digits < 24; missing *= 10) digits++;
        return new(Math.Round(availability, digits));
    }

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
        : Text.Format($"{amount.Low:N2} to {amount.High:N2} {currency.Code}/month",
            $"{amount.Low:N2} à {amount.High:N2} {currency.Code}/mois");
}
