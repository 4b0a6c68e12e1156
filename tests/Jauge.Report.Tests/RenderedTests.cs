using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Focus;
using Jauge.Pricing.Usage;
using Jauge.Report.Audit;
using Jauge.Report.Cost;
using Jauge.Report.Csv;
using Jauge.Report.Layout;
using Jauge.Report.Plan;
using Jauge.Report.Prices;
using Jauge.Report.Review;
using Jauge.Report.Simulations;
using Jauge.Report.Tests.Simulations;

namespace Jauge.Report.Tests;

/// <summary>Every page that people read, as it is printed, in both languages.</summary>
public sealed class RenderedTests
{
    private static readonly Dictionary<string, Action<Page>> Pages = new(StringComparer.Ordinal)
    {
        ["plan"] = page => PlanPrinter.Write(page, Given.Shop, "prod", "shop"),
        ["plan-of-dev"] = page => PlanPrinter.Write(page, Given.Shop, "dev", "shop"),
        ["plan-simulated"] = page => PlanPrinter.Write(page, Given.Shop with { Simulation = SimulatedShop.Result }, "prod", "shop"),
        ["plan-of-a-part"] = page => PlanPrinter.Write(page, Given.Shop with { Simulation = SimulatedShop.Preview }, "prod", "shop"),
        ["plan-not-simulated"] = page => PlanPrinter.Write(page,
            Given.Shop with { NotSimulated = new("The file states no workload.", "Le fichier n'indique pas de charge.") }, "prod", "shop"),
        ["cost"] = page => Cost(page, new CostView { Explain = true }),
        ["cost-by-team"] = page => Cost(page,
        new CostView { By = CostGrouping.Parse("team")!, At = LoadPoint.Maximum, Vat = Given.Shop.MainCost.Deployment.Spec.Vat }),
        ["cost-quoted"] = page => Cost(page, new CostView { Basis = PriceBasis.Quoted }),
        ["environments"] = page => CostPrinter.WriteEnvironments(page, Given.Shop.Costs),
        ["review"] = page => ReviewPrinter.Write(page, Given.Shop.MainReview),
        ["audit"] = page => AuditPrinter.Write(page, "Shop", Given.Shop.Audit, explain: false),
        ["audit-explained"] = page => AuditPrinter.Write(page, "Shop", Given.Shop.Audit, explain: true),
        ["simulate"] = page => SimulationPrinter.Write(page, SimulatedShop.Result, null, SimulatedShop.Command, SimulatedShop.Cost),
        ["simulate-limit"] = page =>
            SimulationPrinter.Write(page, SimulatedShop.Result, SimulatedShop.Largest, SimulatedShop.Command, SimulatedShop.Cost),
        ["simulate-compared"] = page =>
            ComparisonPrinter.Write(page, SimulatedShop.Compared, Given.Shop.MainCost, Given.ChangedCost, SimulatedShop.Command),
        ["prices"] = page => OfferingTable.Write(page, [(Offering, Given.Catalog.Prices("acme/box", new DiagnosticBag()))]),
        ["offering"] = page => OfferingPrinter.Write(page, Offering, Given.Catalog.Prices("acme/box", new DiagnosticBag()).Rows),
    };

    public static TheoryData<string, Language> Cases => new(Pages.Keys.SelectMany(p => Given.Languages.Select(l => (p, l))));

    public static TheoryData<string, int> Widths => new(Pages.Keys.SelectMany(p => new[] { 60, 80, 100 }.Select(w => (p, w))));

    private static Catalog.Offering Offering => Given.Catalog.Find("acme/box", new DiagnosticBag())!;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Page_Printed_IsTheExpectedText(string page, Language language) =>
        Golden.Check($"tests/Jauge.Report.Tests/shop/expected/{page}.{Given.Code(language)}.txt", Given.Print(Pages[page], language));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Page_OfAWidth_HasNoLongerLine(string page, int width)
    {
        foreach (var language in Given.Languages)
            foreach (var line in Given.Print(Pages[page], language, width).Split('\n'))
                line.Length.ShouldBeLessThanOrEqualTo(width, line);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Page_WithColours_SaysTheSame(string page, Language language)
    {
        var coloured = Given.Print(Pages[page], language, colours: true);
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9]*m", "").ShouldBe(Given.Print(Pages[page], language));
    }

    [Fact]
    public void Markdown_OfACost_IsTheExpectedText()
    {
        var writer = new StringWriter();
        Cost(new MarkdownPage(writer, Language.English), new CostView());
        Golden.Check("tests/Jauge.Report.Tests/shop/expected/cost.md", writer.ToString());
    }

    [Fact]
    public void Csv_OfABill_IsTheExpectedText()
    {
        var writer = new StringWriter();
        BillCsv.Write(writer, Given.Shop.MainCost.Average, Language.English);
        Golden.Check("tests/Jauge.Report.Tests/shop/expected/cost.csv", writer.ToString());
    }

    [Fact]
    public void Focus_OfABill_IsTheExpectedText()
    {
        var writer = new StringWriter();
        FocusCsv.Write(writer, FocusExport.Rows(Given.Shop.MainCost.Average, Given.Today));
        Golden.Check("tests/Jauge.Report.Tests/shop/expected/focus.csv", writer.ToString());
    }

    private static void Cost(Page page, CostView view)
    {
        var cost = Given.Shop.MainCost;
        var bill = view.Basis == PriceBasis.Quoted ? cost.Quoted : view.At == LoadPoint.Maximum ? cost.Maximum : cost.Average;
        CostPrinter.Write(page, cost, bill, view, Given.Shop.Costs);
    }
}
