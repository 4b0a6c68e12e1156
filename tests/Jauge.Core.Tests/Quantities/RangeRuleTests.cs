using FsCheck;
using FsCheck.Fluent;

namespace Jauge.Core.Tests.Quantities;

/// <summary>The rule of docs/background/ranges.md.</summary>
public sealed class RangeRuleTests
{
    private static readonly Gen<(Interval A, Interval B, decimal PointA, decimal PointB)> Points =
        from a in Generators.Intervals
        from b in Generators.Intervals
        from i in Generators.Positions
        from j in Generators.Positions
        select (a, b, Generators.At(a, i), Generators.At(b, j));

    [Fact]
    public void Interval_SumDifferenceProduct_HoldEveryPoint() => Points.Holds(p =>
        (p.A + p.B).Contains(p.PointA + p.PointB)
        && (p.A - p.B).Contains(p.PointA - p.PointB)
        && (p.A * p.B).Contains(p.PointA * p.PointB));

    [Fact]
    public void Interval_Quotient_HoldsEveryPoint() => Points.Where(p => !p.B.Contains(0))
        .Holds(p => (p.A / p.B).Contains(p.PointA / p.PointB));

    [Fact]
    public void Interval_QuotientByZero_Throws() =>
        Should.Throw<DivideByZeroException>(() => new Interval(1, 2) / new Interval(-1, 1));

    [Fact]
    public void Interval_LowAboveHigh_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new Interval(2, 1));

    [Fact]
    public void Estimate_OfDifferentQuantities_AgreesWithIntervals() => Points.Holds(p =>
        (Named("a", p.A) + Named("b", p.B)).Bounds == p.A + p.B
        && (Named("a", p.A) - Named("b", p.B)).Bounds == p.A - p.B
        && (Named("a", p.A) * Named("b", p.B)).Bounds == p.A * p.B);

    [Fact]
    public void Estimate_LessItself_IsZero() => Generators.Intervals.Holds(i => (Named("x", i) - Named("x", i)).Equals(Estimate.Zero));

    [Fact]
    public void Estimate_SumLessOneTerm_IsTheOther() =>
        Points.Holds(p => (Named("a", p.A) + Named("b", p.B) - Named("a", p.A)).Equals(Named("b", p.B)));

    [Fact]
    public void Estimate_OfAlikeButDifferentQuantities_HasTheFullDifference()
    {
        var difference = Estimate.Between("x", 1, 2) - Estimate.Between("y", 1, 2);
        difference.Bounds.ShouldBe(new(-1, 1));
    }

    [Fact]
    public void Estimate_Products_OfTheSameFactors_AreTheSameQuantity()
    {
        var (a, b) = (Estimate.Between("a", 1, 2), Estimate.Between("b", 3, 4));
        ((a * b) - (a * b)).ShouldBe(Estimate.Zero);
        ((a * b) - (a * Estimate.Between("c", 3, 4))).Bounds.ShouldBe(new(-5, 5));
    }

    [Fact]
    public void Estimate_OfSharedQuantities_HoldsEveryPoint() => Points.Where(p => !p.B.Contains(0)).Holds(p =>
    {
        var (a, b) = (Named("a", p.A), Named("b", p.B));
        var quotient = (a - b) / b;
        return quotient.LowerBound <= Exactly(p) && Exactly(p) <= quotient.UpperBound;
    });

    [Fact]
    public void Estimate_QuotientOfSharedQuantity_IsTight()
    {
        var cost = Estimate.Between("cost", 100, 200);
        var saved = (cost - Estimate.Exact(50)) / cost;
        saved.Bounds.ShouldBe(new(0.5m, 0.75m));
    }

    [Fact]
    public void Estimate_DividedByAMultipleOfItself_IsExact() =>
        (Estimate.Between("x", 2, 3) / (Estimate.Between("x", 2, 3) * Estimate.Exact(2))).ShouldBe(Estimate.Exact(0.5m));

    [Fact]
    public void Estimate_EvenPowerAcrossZero_StartsAtZero() =>
        Estimate.Between("x", -2, 1).Power(2).Bounds.ShouldBe(new(0, 4));

    [Fact]
    public void Estimate_Extremes_HoldEveryPoint() => Points.Holds(p =>
    {
        var (a, b) = (Named("a", p.A), Named("b", p.B));
        return Estimate.Min(a, b).Bounds.Contains(Math.Min(p.PointA, p.PointB))
            && Estimate.Max(a, b).Bounds.Contains(Math.Max(p.PointA, p.PointB))
            && a.Abs().Bounds.Contains(Math.Abs(p.PointA));
    });

    [Theory]
    [InlineData("149..176 USD", "+", "20..30 USD", "169..206 USD")]
    [InlineData("1300 USD", "-", "149..176 USD", "1124..1151 USD")]
    [InlineData("150..200 USD/month", "-", "5..10 USD/month", "140..195 USD/month")]
    public void Quantity_WorkedExamples_AreAsDocumented(string left, string operation, string right, string result)
    {
        Quantity.TryParse(left, "left", out var a).ShouldBeTrue();
        Quantity.TryParse(right, "right", out var b).ShouldBeTrue();
        (operation == "+" ? a + b : a - b).ToString().ShouldBe(result);
    }

    private static Estimate Named(string name, Interval interval) => Estimate.Between(name, interval.Low, interval.High);

    private static Rational Exactly((Interval A, Interval B, decimal PointA, decimal PointB) p) =>
        ((Rational)p.PointA - p.PointB) / p.PointB;
}
