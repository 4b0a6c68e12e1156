namespace Jauge.Core.Tests.Quantities;

public sealed class ParsingTests
{
    [Theory]
    [InlineData("18 ms", "18 ms")]
    [InlineData("250ms", "250 ms")]
    [InlineData("90 min", "90 min")]
    [InlineData("1.5 h", "90 min")]
    [InlineData("35 days", "35 days")]
    [InlineData("5 weeks", "35 days")]
    [InlineData("730 h", "1 month")]
    [InlineData("12 months", "1 year")]
    [InlineData("3600 s", "1 h")]
    [InlineData("24 hours", "1 day")]
    [InlineData("0 min", "0 s")]
    [InlineData("-5 min", "-5 min")]
    [InlineData("100 ns", "100 ns")]
    public void Durations_Read_PrintsTheFewestDigits(string text, string canonical)
    {
        Durations.TryParse(text, out var time).ShouldBeTrue();
        Durations.Format(time).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("18")]
    [InlineData("ms")]
    [InlineData("18 GB")]
    [InlineData("18  ")]
    [InlineData(" 18 ms")]
    [InlineData("18 Ms")]
    [InlineData("1,5 h")]
    [InlineData("1e3 s")]
    [InlineData(".5 s")]
    [InlineData("5. s")]
    [InlineData("50 ns")]
    [InlineData("99999999999 years")]
    [InlineData("5 5 s")]
    [InlineData("+5 s")]
    [InlineData("٥ s")]
    [InlineData("")]
    [InlineData(null)]
    public void Durations_OfAnythingElse_IsFalse(string? text) => Durations.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("4 GiB", "4 GiB")]
    [InlineData("4.294967296 GB", "4 GiB")]
    [InlineData("512 GB", "512 GB")]
    [InlineData("512 MiB", "512 MiB")]
    [InlineData("1024 GiB", "1 TiB")]
    [InlineData("1000 B", "1 kB")]
    [InlineData("0 GiB", "0 B")]
    public void Bytes_Read_PrintsTheFewestDigits(string text, string canonical)
    {
        Bytes.TryParse(text, out var size).ShouldBeTrue();
        size.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("0.3 B")]
    [InlineData("512")]
    [InlineData("1 KB")]
    [InlineData("1 gb")]
    [InlineData("9000 PiB")]
    public void Bytes_OfAnythingElse_IsFalse(string text) => Bytes.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("60 EUR", "60 EUR")]
    [InlineData("60.50 €", "60.5 EUR")]
    [InlineData("3 $", "3 USD")]
    [InlineData("£", null)]
    [InlineData("60", null)]
    [InlineData("60 euros", null)]
    [InlineData("60 XYZ", null)]
    [InlineData("115k EUR", "115000 EUR")]
    public void Money_Read_KeepsItsCurrency(string text, string? canonical) =>
        (Money.TryParse(text, out var money) ? money.ToString() : null).ShouldBe(canonical);

    [Theory]
    [InlineData("99.9 %", 0.999)]
    [InlineData("99.9%", 0.999)]
    [InlineData("-5 %", -0.05)]
    public void Ratio_Read_IsItsValue(string text, decimal value)
    {
        Ratio.TryParse(text, out var ratio).ShouldBeTrue();
        ratio.Value.ShouldBe(value);
    }

    [Fact]
    public void Ratio_OfABareNumber_IsFalse() => Ratio.TryParse("0.999", out _).ShouldBeFalse();

    [Theory]
    [InlineData("1000/s", "1000/s")]
    [InlineData("1000 requests/s", "1000/s")]
    [InlineData("5M/month", "5000000/month")]
    [InlineData("300000/month", "300000/month")]
    [InlineData("60/min", "1/s")]
    [InlineData("1000", null)]
    [InlineData("1000 GB/s", null)]
    [InlineData("10 EUR/s", null)]
    [InlineData("5/1M", null)]
    public void Rate_Read_PrintsTheFewestDigits(string text, string? canonical) =>
        (Rate.TryParse(text, out var rate) ? rate.ToString() : null).ShouldBe(canonical);

    [Theory]
    [InlineData("5..50", 5, 50)]
    [InlineData("3", 3, 3)]
    [InlineData("5..1", 5, 1)]
    public void Ranges_OfCounts_AreReadAsWritten(string text, int low, int high)
    {
        Ranges.TryParse<int>(text, Counts.TryParseWhole, out var range).ShouldBeTrue();
        range.ShouldBe(new(low, high));
        range.IsReversed.ShouldBe(low > high);
    }

    [Theory]
    [InlineData("35..45 USD/month", "35..45 USD/month")]
    [InlineData("35 USD/month..45 USD/month", "35..45 USD/month")]
    [InlineData("35..45", null)]
    [InlineData("35..", null)]
    [InlineData("..45 USD/month", null)]
    [InlineData("1..2..3 USD/month", null)]
    public void Ranges_OfMoneyRates_TakeTheUnitOnce(string text, string? canonical) =>
        (Ranges.TryParse<MoneyRate>(text, MoneyRate.TryParse, out var range) ? range.ToString() : null).ShouldBe(canonical);

    [Theory]
    [InlineData("h", "h", 0, 1, 0, 3600)]
    [InlineData("GB-month", "GB-month", 0, 1, 1, 2_628_000_000_000_000)]
    [InlineData("GiB-s", "GiB-s", 0, 1, 1, 1_073_741_824)]
    [InlineData("10K", "10K", 0, 0, 0, 10_000)]
    [InlineData("1M", "1M", 0, 0, 0, 1_000_000)]
    [InlineData("1", "1", 0, 0, 0, 1)]
    [InlineData("requests/s", "request/s", 0, -1, 0, 1)]
    [InlineData("EUR", "EUR", 1, 0, 0, 1)]
    public void Units_Read_AreInBaseUnits(string text, string symbol, int money, int time, int size, decimal factor)
    {
        Units.TryParse(text, out var unit, out _).ShouldBeTrue();
        unit.ShouldBe(new(symbol, new(money, time, size), factor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("EUR/USD")]
    [InlineData("month/")]
    [InlineData("GB--month")]
    [InlineData("0")]
    [InlineData("x")]
    public void Units_OfAnythingElse_AreFalse(string text) => Units.TryParse(text, out _, out _).ShouldBeFalse();

    [Fact]
    public void Units_OfAPricePerDay_MakeThirtyAMonth()
    {
        Units.TryParsePriceUnit("day", out var day, out _).ShouldBeTrue();
        Units.TryParsePriceUnit("month", out var month, out _).ShouldBeTrue();
        (day.Factor * 30).ShouldBe(month.Factor);
    }

    [Fact]
    public void Quantity_OfAMonthlyRate_IsExactOverAYear()
    {
        Quantity.TryParse("1510 EUR/month", out var rate).ShouldBeTrue();
        var total = rate * Quantity.Of(Durations.Year);
        total.ToString().ShouldBe("18120 EUR");
        total.Currency.ShouldBe(Currency.Eur);
    }

    [Theory]
    [InlineData("5..1 EUR")]
    [InlineData("1 h..2 GB")]
    [InlineData("5 EUR/EUR")]
    public void Quantity_OfNonsense_IsFalse(string text) => Quantity.TryParse(text, "x", out _).ShouldBeFalse();

    [Fact]
    public void Quantity_OfARangeWithoutAName_IsFalse() => Quantity.TryParse("1..2 EUR", out _).ShouldBeFalse();
}
