using Jauge.Core;
using Jauge.Rehearsal.Evidence;
using Jauge.Report.Layout;
using Jauge.Report.Rehearsals;

namespace Jauge.Report.Tests.Rehearsals;

public sealed class RehearsalPrinterTests
{
    [Fact]
    public void Write_OfEvidence_LaysItBesideThePrediction()
    {
        var text = Written(Language.English);
        text.ShouldContain("16.5/s");
        text.ShouldContain("outside");
        text.ShouldContain("-50");
        text.ShouldContain("Other programs used");
        text.ShouldContain("✓ Slow (web) fired after 12.0");
        text.ShouldContain("shop-check: 120 kept answers");
        text.ShouldContain("seat-sold-twice");
    }

    [Fact]
    public void BreaksAPromise_OfACheckThatFoundSomething_IsTrue()
    {
        RehearsalPrinter.BreaksAPromise(RehearsedShop.Evidence).ShouldBeTrue();
        RehearsalPrinter.BreaksAPromise(RehearsedShop.Evidence with { Check = new("shop-check", 120, true, "") })
            .ShouldBe(RehearsalVerdict.Promises(RehearsedShop.Evidence).Any(p => p.IsKept == false));
    }

    [Fact]
    public void Write_InFrench_SaysTheSame() => Written(Language.French).ShouldContain("dehors");

    [Fact]
    public void Compare_OfAFigureOutsideItsInterval_SaysSo()
    {
        var p99 = RehearsalVerdict.Compare(RehearsedShop.Evidence, RehearsedShop.Prediction).Single(f => f.Name == FigureNames.P99);
        (p99.IsInside, p99.Error).ShouldBe((false, -0.5));
    }

    [Fact]
    public void Of_AnIntervalOfTheMean_IsWiderForOneRun() => PredictedFigure.Of(10, 1, 8).ShouldBe(new(10, 7, 13));

    private static string Written(Language language)
    {
        var writer = new StringWriter();
        RehearsalPrinter.Write(new TerminalPage(writer, language, 120, false), RehearsedShop.Evidence, RehearsedShop.Prediction,
            "jauge rehearse shop");
        return writer.ToString();
    }
}
