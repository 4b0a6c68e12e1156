namespace Jauge.Core.Tests.Quantities;

public sealed class MoneyTests
{
    [Fact]
    public void Add_OfTwoCurrencies_Throws() =>
        Should.Throw<InvalidOperationException>(() => new Money(1, Currency.Eur) + new Money(1, Currency.Usd));

    [Fact]
    public void Multiply_BeyondDecimal_Throws() =>
        Should.Throw<OverflowException>(() => new Money(decimal.MaxValue, Currency.Eur) * 2);

    [Fact]
    public void In_AnotherPeriod_FollowsTheBillingCalendar()
    {
        new MoneyRate(new(0.1m, Currency.Usd), BillingPeriod.Hour).In(BillingPeriod.Month).ToString().ShouldBe("73 USD/month");
        new MoneyRate(new(120, Currency.Usd), BillingPeriod.Year).In(BillingPeriod.Month).ToString().ShouldBe("10 USD/month");
        new MoneyRate(new(1510, Currency.Eur), BillingPeriod.Month).Over(Durations.Year).ToString().ShouldBe("18120 EUR");
    }

    [Fact]
    public void CompareTo_AcrossPeriods_IsByWorth() =>
        (new MoneyRate(new(12, Currency.Eur), BillingPeriod.Year) < new MoneyRate(new(2, Currency.Eur), BillingPeriod.Month))
            .ShouldBeTrue();

    [Fact]
    public void TryConvert_ByAStatedRate_ConvertsBothWays()
    {
        var exchange = new Exchange([new(Currency.Usd, new(0.86m, Currency.Eur), new(2026, 8, 15), "ECB")]);
        exchange.TryConvert(new Money(100, Currency.Usd), Currency.Eur, out var euros).ShouldBeTrue();
        exchange.TryConvert(new Money(86, Currency.Eur), Currency.Usd, out var dollars).ShouldBeTrue();
        (euros.ToString(), dollars.ToString()).ShouldBe(("86 EUR", "100 USD"));
    }

    [Fact]
    public void TryConvert_WithoutARate_IsAReportedAbsence()
    {
        Exchange.None.TryConvert(new Money(100, Currency.Usd), Currency.Eur, out _).ShouldBeFalse();
        Exchange.None.TryConvert(new Money(100, Currency.Usd), Currency.Usd, out var same).ShouldBeTrue();
        same.Amount.ShouldBe(100);
    }

    [Fact]
    public void TryConvert_OfAQuantity_KeepsItsUnit()
    {
        var exchange = new Exchange([new(Currency.Usd, new(0.5m, Currency.Eur), new(2026, 8, 15), "example")]);
        Quantity.TryParse("10..20 USD/month", "q", out var quantity).ShouldBeTrue();
        exchange.TryConvert(quantity, Currency.Eur, out var converted).ShouldBeTrue();
        converted.ToString().ShouldBe("5..10 EUR/month");
    }

    [Fact]
    public void Find_AmongSeveral_TakesTheLatest()
    {
        ExchangeRate old = new(Currency.Usd, new(0.9m, Currency.Eur), new(2025, 1, 1), "a");
        ExchangeRate recent = new(Currency.Usd, new(0.8m, Currency.Eur), new(2026, 1, 1), "b");
        new Exchange([old, recent]).Find(Currency.Eur, Currency.Usd).ShouldBe(recent);
    }
}
