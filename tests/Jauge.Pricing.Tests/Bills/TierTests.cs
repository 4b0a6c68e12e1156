using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Pricing.Tests.Bills;

public class TierTests
{
    private static readonly EquatableList<Price> Storage =
        ((PriceFound)Given.Catalog.Prices("acme/box", new DiagnosticBag()).Find("storage", null, "north")).Tiers;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 10)]          // 100 × 0.10
    [InlineData(101, 10.08)]       // + 1 × 0.08
    [InlineData(1000, 82)]         // 100 × 0.10 + 900 × 0.08
    [InlineData(3000, 182)]        // + 2,000 × 0.05
    public void Split_Quantity_ChargesEachPartAtItsTier(int quantity, double expected) =>
        Tiers.Split(Storage, quantity).Sum(s => s.Amount).ShouldBe((decimal)expected);

    [Theory]
    [InlineData(60, 60, 0)]
    [InlineData(160, 60, 8.8)]     // 40 × 0.10 + 60 × 0.08
    [InlineData(160, 120, 3.2)]    // 40 × 0.08
    public void Split_FreeUnitsThatCount_FillTheFirstTiers(int quantity, int free, double expected) =>
        Tiers.Split(Storage, quantity, free).Sum(s => s.Amount).ShouldBe((decimal)expected);

    [Fact]
    public void Split_NothingUsed_KeepsTheFirstTierForItsPrice() =>
        Tiers.Split(Storage, 0).ShouldHaveSingleItem().Quantity.ShouldBe(0);

    [Fact]
    public void Split_NegativeQuantity_IsTheCallersBug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Tiers.Split(Storage, -1));
}
