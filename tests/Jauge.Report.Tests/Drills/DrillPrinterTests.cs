using Jauge.Core;
using Jauge.Report.Drills;
using Jauge.Report.Layout;
using Jauge.Report.Tests.Simulations;

namespace Jauge.Report.Tests.Drills;

public sealed class DrillPrinterTests
{
    [Fact]
    public void Write_ADrillThatMissed_SaysWhatClientsSawAndWhichPromise()
    {
        var text = Written(Language.English);
        text.ShouldContain("✗ promises.failover: 5.20 s (≤ 5 s)");
        text.ShouldContain("✓ promises.recovery.rpo");
        text.ShouldContain("· recovery: 1 s (not promised)");
        text.ShouldContain("1 of 3");
        text.ShouldContain("387 × connection refused");
        text.ShouldContain("✓ Down (db) fired after 4.00 s, cleared after 9.00 s; as simulated");
        text.ShouldContain("! Slow fired after 5.00 s; the simulation does not let it fire");
        text.ShouldContain("✗ errors did not fire; the simulation lets it fire");
        text.ShouldContain("web: 2 ready before, 1 at fewest, 4 at most, 4 at the end");
        text.ShouldContain("a figure");
        text.ShouldContain("the lease is short");
        text.ShouldContain("1 of 1 drills missed a promise.");
    }

    [Fact]
    public void Write_InFrench_SaysTheSame()
    {
        var text = Written(Language.French);
        text.ShouldContain("insertions validées");
        text.ShouldContain("s'est déclenchée après");
        text.ShouldContain("1 exercice sur 1 a manqué une promesse.");
    }

    [Fact]
    public void BreaksAPromise_OfADrillThatHeld_IsFalse() =>
        DrillPrinter.BreaksAPromise([DrilledShop.Killed with { Verdicts = [] }]).ShouldBeFalse();

    private static string Written(Language language)
    {
        var writer = new StringWriter();
        TerminalPage page = new(writer, language, 80, false);
        DrillPrinter.WriteHead(page, SimulatedShop.Full.Deployment);
        DrillPrinter.Write(page, DrilledShop.Killed);
        DrillPrinter.WriteEnd(page, [DrilledShop.Killed], DrilledShop.Host);
        return writer.ToString();
    }
}
