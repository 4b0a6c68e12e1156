using FsCheck;
using FsCheck.Fluent;

namespace Jauge.Core.Tests.Quantities;

public sealed class RoundTripTests
{
    [Fact]
    public void Money_PrintedThenParsed_IsTheSame() =>
        Generators.Moneys.Holds(m => Money.TryParse(m.ToString(), out var read) && read == m);

    [Fact]
    public void Bytes_PrintedThenParsed_IsTheSame() =>
        Generators.Longs.Select(l => new Bytes(l)).Holds(b => Bytes.TryParse(b.ToString(), out var read) && read == b);

    [Fact]
    public void Durations_PrintedThenParsed_IsTheSame() =>
        Generators.Times.Holds(t => Durations.TryParse(Durations.Format(t), out var read) && read == t);

    [Fact]
    public void Ratio_PrintedThenParsed_IsTheSame() =>
        Generators.Decimals.Where(d => Math.Abs(d) <= decimal.MaxValue / 100).Select(d => new Ratio(d))
            .Holds(r => Ratio.TryParse(r.ToString(), out var read) && read == r);

    [Fact]
    public void Rate_PrintedThenParsed_IsTheSame() =>
        Generators.Decimals.Select(d => new Rate(d)).Holds(r => Rate.TryParse(r.ToString(), out var read) && read == r);

    [Fact]
    public void Rate_StatedPerMonth_PrintsPerMonthAgain() =>
        Gen.Choose(1, 9_999_999).Select(n => $"{n}/month")
            .Holds(text => Rate.TryParse(text, out var rate) && Rate.TryParse(rate.ToString(), out var read) && read == rate);

    [Fact]
    public void MoneyRate_PrintedThenParsed_IsTheSame() =>
        (from money in Generators.Moneys
         from period in Gen.Elements(Enum.GetValues<BillingPeriod>())
         select new MoneyRate(money, period)).Holds(r => MoneyRate.TryParse(r.ToString(), out var read) && read == r);

    [Fact]
    public void Counts_PrintedThenParsed_IsTheSame() =>
        Generators.Decimals.Holds(d => Counts.TryParse(Counts.Format(d), out var read) && read == d);

    [Fact]
    public void Range_OfMoneyRates_PrintedThenParsed_IsTheSame() =>
        (from low in Generators.Figures
         from high in Generators.Figures
         from currency in Generators.Currencies
         select new Range<MoneyRate>(MoneyRate.PerMonth(new(low, currency)), MoneyRate.PerMonth(new(high, currency))))
        .Holds(r => Ranges.TryParse<MoneyRate>(r.ToString(), MoneyRate.TryParse, out var read) && read == r);

    [Fact]
    public void Range_OfTimes_PrintedThenParsed_IsTheSame() =>
        (from low in Generators.Times
         from high in Generators.Times
         select new Range<TimeSpan>(low, high)).Holds(r =>
             Ranges.TryParse<TimeSpan>(r.ToString(), Durations.TryParse, out var read) && read == r);

    [Fact]
    public void Quantity_PrintedThenParsed_IsTheSame() =>
        (from number in Generators.Figures
         from unit in Gen.Elements("", "h", "ms", "days", "GiB", "GB-month", "EUR/month", "USD/GB-month", "requests/s", "%", "USD/10K",
             "/s", "users", "EUR/user/month")
         select $"{number} {unit}".TrimEnd())
        .Holds(text => Quantity.TryParse(text, out var quantity) && Quantity.TryParse(quantity.ToString(), out var read)
            && read.Equals(quantity));

    [Fact]
    public void Quantity_OfArithmetic_PrintsWhatReadsNearIt() =>
        (from a in Generators.Figures
         from b in Generators.Figures
         where b != 0
         select Quantity.Of(new Money(a, Currency.Eur)) / Quantity.Of(Durations.Month) / Quantity.Plain(b))
        .Holds(q => Quantity.TryParse(q.ToString(), out var read)
            && Math.Abs(read.In(q.Unit).Low - q.In(q.Unit).Low) < 1e-20m);

    [Fact]
    public void Parsers_OfAnyText_NeverThrow() => ArbMap.Default.GeneratorFor<string>().Holds(text => Readings(text) >= 0);

    [Fact]
    public void Parsers_OfTextsMadeOfTheirOwnPieces_NeverThrow() =>
        Gen.Elements(
                "5", "..", "1", "79228162514264337593543950335", "0.0000000000000000000000000001", " ", "/", "-", "month", "ns", "PiB",
                "EUR", "USD",
                "%", "M", "(", ")", ",", "exponential", "erlang", "empirical", "s", "1K", "GB", "year")
            .ArrayOf(6).Select(string.Concat).Holds(text => Readings(text) >= 0);

    /// <summary>How many parsers take the text; what matters is that none throws.</summary>
    private static int Readings(string? text)
    {
        bool[] read =
        [
            Money.TryParse(text, out _), Bytes.TryParse(text, out _), Ratio.TryParse(text, out _), Rate.TryParse(text, out _),
            MoneyRate.TryParse(text, out _), Durations.TryParse(text, out _), Counts.TryParseWhole(text, out _),
            Units.TryParse(text, out _, out _), Units.TryParsePriceUnit(text, out _, out _), Quantity.TryParse(text, "x", out _),
            Distribution.TryParse(text, out _), Ranges.TryParse<MoneyRate>(text, MoneyRate.TryParse, out _),
        ];
        return read.Count(r => r);
    }
}
