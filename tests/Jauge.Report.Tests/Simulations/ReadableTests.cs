using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Tests.Simulations;

public sealed class ReadableTests
{
    private static readonly Page English = new TerminalPage(TextWriter.Null, Language.English);
    private static readonly Page French = new TerminalPage(TextWriter.Null, Language.French);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.00042, "0.42 ms")]
    [InlineData(0.0988, "98.8 ms")]
    [InlineData(0.25, "250 ms")]
    [InlineData(0.9996, "1.00 s")]
    [InlineData(59.9, "59.9 s")]
    [InlineData(59.96, "1 min")]
    [InlineData(725, "12 min 05 s")]
    [InlineData(3599.6, "1 h")]
    [InlineData(3900, "1 h 05 min")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "never")]
    public void Time_OfAnyLength_IsReadable(double seconds, string expected) =>
        Readable.Time(English, seconds).Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.00001, "<0.01 %")]
    [InlineData(0.0123, "1.23 %")]
    [InlineData(0.731, "73.1 %")]
    [InlineData(1, "100 %")]
    public void Share_OfAnySize_IsReadable(double share, string expected) =>
        Readable.Share(English, share).Replace('\u00a0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData(5, "5")]
    [InlineData(20.6, "20.6")]
    [InlineData(49.98, "50")]
    public void Count_OfAMean_IsWholeWhereItIs(double count, string expected) => Readable.Count(English, count).ShouldBe(expected);

    [Fact]
    public void Time_InFrench_HasAComma() => Readable.Time(French, 0.0988).ShouldBe("98,8\u00a0ms");
}
