using FsCheck.Fluent;

namespace Jauge.Core.Tests.Quantities;

public sealed class RationalTests
{
    [Fact]
    public void FromDecimal_AndBack_IsTheSame() => Generators.Decimals.Holds(d => ((Rational)d).ToDecimal() == d);

    [Fact]
    public void ToDecimal_OfAQuotient_IsDecimalsOwn() =>
        Gen.Zip(Generators.Figures, Generators.Figures).Where(p => p.Item2 != 0)
            .Holds(p => Math.Abs(((Rational)p.Item1 / p.Item2).ToDecimal() - (p.Item1 / p.Item2)) <= 1e-19m);

    [Fact]
    public void Arithmetic_OfAMonthlyRate_ComesBackExactly() =>
        ((Rational)1510 / 2_628_000 * 2_628_000).ShouldBe((Rational)1510);

    [Theory]
    [InlineData(2.5, 3, 2, 3)]
    [InlineData(-2.5, -3, -3, -2)]
    [InlineData(2, 2, 2, 2)]
    [InlineData(-0.1, 0, -1, 0)]
    public void Rounding_OfHalvesAndSigns_IsAsInvoicesDo(decimal value, int round, int floor, int ceiling)
    {
        Rational number = value;
        (number.Round(), number.Floor(), number.Ceiling()).ShouldBe(((Rational)round, (Rational)floor, (Rational)ceiling));
    }

    [Fact]
    public void Arithmetic_BeyondDecimal_Overflows() =>
        Should.Throw<OverflowException>(() => (Rational)decimal.MaxValue + 1);

    [Fact]
    public void Default_IsZero() => default(Rational).ShouldBe(Rational.Zero + 0);

    [Fact]
    public void Power_OfNegativeExponent_IsTheInverse() => ((Rational)2).Power(-3).ShouldBe((Rational)0.125m);
}
