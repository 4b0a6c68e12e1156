using Jauge.Control.Random;

namespace Jauge.Control.Tests.Random;

public class PortableMathTests
{
    [Fact]
    public void Exp_WholeRange_LiesWithinTwoUnitsOfThePlatforms()
    {
        for (var x = -700.0; x <= 709; x += 0.0371)
            Units(PortableMath.Exp(x), Math.Exp(x)).ShouldBeLessThanOrEqualTo(2, $"exp({x:R})");
    }

    [Fact]
    public void Log_WholeRange_LiesWithinTwoUnitsOfThePlatforms()
    {
        for (var x = 1e-300; x < 1e300; x *= 1.0137)
            Units(PortableMath.Log(x), Math.Log(x)).ShouldBeLessThanOrEqualTo(2, $"log({x:R})");
        for (var x = 0.5; x < 2; x += 0.00037)
            Units(PortableMath.Log(x), Math.Log(x)).ShouldBeLessThanOrEqualTo(2, $"log({x:R})");
    }

    // e, e^-1, e^10.5, e^-700 and e^-740 to 17 digits, by mpmath 1.3 with 50 digits
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2.7182818284590452)]
    [InlineData(-1, 0.36787944117144232)]
    [InlineData(10.5, 36315.502674246636)]
    [InlineData(-700, 9.8596765437597708e-305)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(-746, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Exp_KnownArgument_IsTheKnownValue(double x, double expected) => PortableMath.Exp(x).ShouldBe(expected);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.69314718055994531)]
    [InlineData(10, 2.3025850929940457)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(5e-324, -744.44007192138126)]
    public void Log_KnownArgument_IsTheKnownValue(double x, double expected) => PortableMath.Log(x).ShouldBe(expected);

    [Fact]
    public void PowerOfRoot_TimesFromANanosecondToACentury_LieWithinTheStatedError()
    {
        for (var steps = -2700.0; steps <= 3900; steps += 0.0917)
        {
            var exact = Math.Pow(2, steps / 64);
            Math.Abs(PortableMath.PowerOfRoot(steps, 0) - exact).ShouldBeLessThan(exact * 4e-14, $"2^({steps:R}/64)");
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(64, 0, 2)]
    [InlineData(-64, 0.5, 1)]
    [InlineData(640, 0.5, 1024.5)]
    [InlineData(32, 0, 1.4142135623730951)]
    public void PowerOfRoot_WholeSteps_IsExact(double steps, double addend, double expected) =>
        PortableMath.PowerOfRoot(steps, addend).ShouldBe(expected);

    [Fact]
    public void ExpAndLog_NoNumber_StaysNone()
    {
        PortableMath.Exp(double.NaN).ShouldBe(double.NaN);
        PortableMath.Log(double.NaN).ShouldBe(double.NaN);
        PortableMath.Log(-1).ShouldBe(double.NaN);
    }

    private static long Units(double a, double b) => Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
}
