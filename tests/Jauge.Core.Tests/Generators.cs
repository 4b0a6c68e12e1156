using FsCheck;
using FsCheck.Fluent;

namespace Jauge.Core.Tests;

/// <summary>Values to check properties on: ordinary ones and those at the edges of their types.</summary>
internal static class Generators
{
    /// <summary>Any decimal, of any scale.</summary>
    internal static Gen<decimal> Decimals { get; } =
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from high in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from isNegative in Gen.Elements(true, false)
        from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, isNegative, (byte)scale);

    /// <summary>What a person writes: up to six digits, up to three decimals.</summary>
    internal static Gen<decimal> Figures { get; } =
        from digits in Gen.Choose(-999_999, 999_999)
        from scale in Gen.Choose(0, 3)
        select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale);

    internal static Gen<long> Longs { get; } = Gen.OneOf(
        Gen.Choose(int.MinValue, int.MaxValue).Select(i => (long)i),
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select ((long)high << 32) | (low & 0xFFFF_FFFFL),
        Gen.Elements(0, long.MinValue, long.MaxValue, 1L << 40, 512_000_000_000));

    internal static Gen<TimeSpan> Times { get; } = Gen.OneOf(
        Longs.Select(TimeSpan.FromTicks),
        Gen.Choose(-100_000, 100_000).Select(s => TimeSpan.FromSeconds(s)),
        Gen.Choose(0, 100).Select(d => TimeSpan.FromDays(d)));

    internal static Gen<TimeSpan> PositiveTimes { get; } = Gen.Choose(1, int.MaxValue).Select(t => TimeSpan.FromTicks(t));

    internal static Gen<Currency> Currencies { get; } = Gen.Elements(Currency.Codes.ToArray()).Select(c => new Currency(c));

    internal static Gen<Money> Moneys { get; } =
        from amount in Gen.OneOf(Decimals, Figures)
        from currency in Currencies
        select new Money(amount, currency);

    internal static Gen<Interval> Intervals { get; } =
        from a in Figures
        from b in Figures
        select new Interval(Math.Min(a, b), Math.Max(a, b));

    /// <summary>A point of an interval, by its position in thousandths.</summary>
    internal static decimal At(Interval interval, int thousandths) => interval.Low + (interval.Width * thousandths / 1000);

    internal static Gen<int> Positions { get; } = Gen.Choose(0, 1000);

    /// <summary>Checks 100 values, or as many as JAUGE_CHECKS says: a longer run is <c>JAUGE_CHECKS=10000</c> before the same
    /// command.</summary>
    internal static void Holds<T>(this Gen<T> values, Func<T, bool> property) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(Checks));

    private static int Checks => int.TryParse(Environment.GetEnvironmentVariable("JAUGE_CHECKS"), out var checks) ? checks : 100;
}
