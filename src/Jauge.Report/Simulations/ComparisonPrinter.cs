using Jauge.Core;
using Jauge.Pricing;
using Jauge.Report.Json;
using Jauge.Report.Layout;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Report.Simulations;

/// <summary>Prints two designs side by side: figures, their difference, what becomes of the promises, and what each costs.</summary>
public static class ComparisonPrinter
{
    private const string Minus = "−";

    /// <summary>Whether the second design breaks a promise for sure.</summary>
    public static bool BreaksAPromise(ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.SecondPromises.Any(p => p.State == VerdictState.NotKept);
    }

    /// <summary>Prints a comparison.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="result">The comparison.</param>
    /// <param name="first">What the first design costs.</param>
    /// <param name="second">What the second costs.</param>
    /// <param name="command">What repeats it, to the same figures.</param>
    public static void Write(Page page, ComparisonResult result, EnvironmentCost first, EnvironmentCost second,
        IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        page.Title(Names.Of(result.First.Spec));
        Sides(page, result);
        page.Paragraph(About(page, result).Faint());
        page.Blank().Table(Figures(page, result));
        Promises(page, result);
        Bills(page, first, second);
        page.Blank().Paragraph((SimulationWords.Of(page, result.Replications, result.Options) + page.Say(
            $"{result.Events.ToString("N0", page.Format)} events, seed {result.Options.Seed}. The same figures again:",
            $"{result.Events.ToString("N0", page.Format)} événements, graine {result.Options.Seed}. Les mêmes chiffres à nouveau :"))
            .Faint());
        SimulationPrinter.Command(page, command);
    }

    private static void Sides(Page page, ComparisonResult result)
    {
        var table = new TextTable(new Column(""), Column.Words(""));
        table.Row(page.Say("first", "premier").Strong(), Side(page, result.First));
        table.Row(page.Say("second", "second").Strong(), Side(page, result.Second));
        page.Table(table);
    }

    private static string Side(Page page, Deployment design)
    {
        var settings = design.Document.SettingsOf(design.Environment).Select(s => $"{s.Path} = {s.Value}").ToList();
        var changed = settings.Count == 0 ? "" : page.Say(", with ", ", avec ") + string.Join(", ", settings);
        return $"{design.Document.Path} · {design.Environment}{changed}";
    }

    private static string About(Page page, ComparisonResult result)
    {
        var (time, count) = (Readable.Time(page, result.Duration), result.Replications.Used);
        var load = SimulationWords.Load(page, result.Options);
        return page.Say($"{time} of {load}; {count} pairs of replications, each with the same users and the same work",
            $"{time} de {load} ; {count} paires de réplications, chacune avec les mêmes utilisateurs et le même travail")
            + SimulationWords.FaultsOf(page, result.Options, result.Duration);
    }

    private static TextTable Figures(Page page, ComparisonResult result)
    {
        var table = new TextTable(new Column(""), page.Figures("first", "premier"), page.Figures("second", "second"),
            page.Figures("difference", "différence"), Column.Figures("± 95 %"), new Column(""));
        foreach (var d in result.Differences)
            table.Row(Name(page, d.Kind), Show(page, d.Kind, d.First.Value), Show(page, d.Kind, d.Second.Value),
                Signed(page, d.Kind, d.Difference.Value).Strong(), HalfWidth(page, d.Kind, d.Difference).Faint(),
                SimulationWords.Of(page, d.Change).In(SimulationWords.InkOf(d.Change)));
        return table;
    }

    private static string Name(Page page, ComparedFigure kind) => kind switch
    {
        ComparedFigure.Served => page.Say("served", "servies"),
        ComparedFigure.ErrorRate => page.Say("failed", "en échec"),
        ComparedFigure.Mean => page.Say("mean time", "temps moyen"),
        ComparedFigure.ReplicaHours => page.Say("replica-hours", "heures-répliques"),
        _ => JsonTree.Word(kind),
    };

    private static void Promises(Page page, ComparisonResult result)
    {
        var pairs = result.FirstPromises.Select(p => (First: p, Second: result.SecondPromises.FirstOrDefault(s => s.Path == p.Path)))
            .Where(p => p.Second is not null).ToList();
        if (pairs.Count == 0) return;
        page.Heading(page.Say("Promises under this load", "Promesses sous cette charge"));
        foreach (var (first, second) in pairs) Promise(page, first, second!);
    }

    private static void Promise(Page page, SimulatedPromise first, SimulatedPromise second) => page.Item(SimulationWords.Mark(second.State),
        page.Say(second.Title).Strong() + $", {page.Say(second.Stated)}" + page.Colon
        + SimulationWords.Of(page, first.State, 1).In(SimulationWords.InkOf(first.State)) + " → "
        + SimulationWords.Of(page, second.State, 1).In(SimulationWords.InkOf(second.State)));

    private static void Bills(Page page, EnvironmentCost first, EnvironmentCost second)
    {
        if (first.Average.Currency != second.Average.Currency) return;
        (string Load, Pricing.Bill.MonthlyBill First, Pricing.Bill.MonthlyBill Second)[] bills =
        [
            ("minimum", first.Minimum, second.Minimum), (page.Say("average", "moyenne"), first.Average, second.Average),
            ("maximum", first.Maximum, second.Maximum),
        ];
        var amounts = Amounts.For(page, bills.SelectMany(b => new[] { b.First.Total, b.Second.Total }));
        page.Heading(page.Say($"Bill, {first.Average.Currency} a month", $"Facture, {first.Average.Currency} par mois"));
        var table = new TextTable(new Column(""), page.Figures("first", "premier"), page.Figures("second", "second"),
            page.Figures("difference", "différence"));
        foreach (var bill in bills)
            table.Row(bill.Load, Of(bill.First), Of(bill.Second), amounts.Of(bill.Second.Total - bill.First.Total).Strong());
        page.Table(table);

        string Of(Pricing.Bill.MonthlyBill bill) => Cost.Floors.Sign(bill.IsFloor) + amounts.Of(bill.Total);
    }

    private static string HalfWidth(Page page, ComparedFigure kind, Measured difference) =>
        difference.High > difference.Low ? Show(page, kind, difference.High - difference.Value) : "";

    private static string Signed(Page page, ComparedFigure kind, double value)
    {
        if (double.IsNaN(value)) return Readable.None;
        var size = Show(page, kind, Math.Abs(value));
        return value == 0 || size == "0" ? "0" : (value < 0 ? Minus : "+") + size;
    }

    private static string Show(Page page, ComparedFigure kind, double value) => kind switch
    {
        ComparedFigure.Served => Readable.Rate(page, value),
        ComparedFigure.ErrorRate => Readable.Share(page, value),
        ComparedFigure.ReplicaHours => Readable.Number(page, value),
        _ => Readable.Time(page, value),
    };
}
