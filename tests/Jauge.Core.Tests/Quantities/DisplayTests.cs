namespace Jauge.Core.Tests.Quantities;

public sealed class DisplayTests
{
    private static readonly Money Bill = new(1510, Currency.Eur);

    [Theory]
    [InlineData(48.6277, "48.6 ms", "48,6 ms")]
    [InlineData(0.1, "100 us", "100 us")]
    [InlineData(999.96, "1 s", "1 s")]
    [InlineData(1234.5, "1,230 ms", "1\u202f230 ms")]
    [InlineData(0, "0 s", "0 s")]
    public void ShowRounded_AMeasuredTime_HasThreeDigits(double milliseconds, string english, string french)
    {
        var shown = Durations.ShowRounded(TimeSpan.FromMilliseconds(milliseconds));
        (shown.English, shown.French).ShouldBe((english, french));
    }

    [Fact]
    public void Format_Money_FollowsTheLanguage() =>
        Core.Text.Format($"{Bill:N0} a month", $"{Bill:N0} par mois")
            .ShouldBe(new("1,510 EUR a month", "1\u202f510 EUR par mois"));

    [Fact]
    public void Format_WithDecimals_TakesTheDecimalComma() =>
        Core.Text.Format($"{new Money(1234.5m, Currency.Usd):N2}", $"{new Money(1234.5m, Currency.Usd):N2}").In(Language.French)
            .ShouldBe("1\u202f234,50 USD");

    [Fact]
    public void Format_QuantitiesOfEveryKind_TranslateTheirUnits()
    {
        var range = new Range<MoneyRate>(new(new(35, Currency.Usd), BillingPeriod.Month), new(new(45, Currency.Usd), BillingPeriod.Month));
        var size = new Bytes(4L << 30);
        var time = Durations.Show(TimeSpan.FromDays(35));
        var rate = new Rate(1000);
        Core.Text.Format($"{range}, {size}, {time}, {rate}, {new Ratio(0.999m)}", $"{range}, {size}, {time}, {rate}, {new Ratio(0.999m)}")
            .ShouldBe(new("35..45 USD/month, 4 GiB, 35 days, 1,000/s, 99.9 %", "35..45 USD/mois, 4 Gio, 35 jours, 1\u202f000/s, 99,9 %"));
    }

    [Fact]
    public void Format_RangeOfTimes_TranslatesBothEnds() =>
        new Range<TimeSpan>(3 * Durations.Month, 6 * Durations.Month).ToString(null, LanguageFormat.For(Language.French))
            .ShouldBe("3..6 mois");

    [Fact]
    public void Quantity_OfAThird_IsRoundedWhereALanguageIsGiven() =>
        (Quantity.Of(Bill) / Quantity.Plain(3)).ToString(null, LanguageFormat.For(Language.English)).ShouldBe("503.3333 EUR");

    [Fact]
    public void Quantity_OfASmallPrice_KeepsFourDigits() =>
        (Quantity.Of(new Money(0.00003125m, Currency.Usd)) / Quantity.Plain(3)).ToString(null, LanguageFormat.For(Language.English))
            .ShouldBe("0.00001042 USD");

    [Fact]
    public void Money_Rounded_RoundsHalvesAwayFromZero()
    {
        new Money(2.345m, Currency.Eur).Rounded().ToString().ShouldBe("2.35 EUR");
        new Money(-2.5m, new("JPY")).Rounded().ToString().ShouldBe("-3 JPY");
    }
}
