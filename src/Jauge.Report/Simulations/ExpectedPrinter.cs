using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Simulation.Analysis;

namespace Jauge.Report.Simulations;

/// <summary>Prints the expected month: replicas, times, minutes over promises, and the bill at these replicas.</summary>
public static class ExpectedPrinter
{
    private const int Indent = 2;
    private const double Apart = 0.1;
    private const double Few = 10;
    private const double Second = 1.0 / 60;

    /// <summary>Prints it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="month">The month, or the year.</param>
    /// <param name="taken">Averages that the bill takes from it, by component.</param>
    /// <param name="average">The average bill of a month.</param>
    /// <param name="expected">The bill of a month at the expected replicas.</param>
    /// <param name="currency">Of both.</param>
    public static void Write(
        Page page, ExpectedLoad month, EquatableMap<decimal> taken, Estimate average, Estimate expected, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(taken);
        page.Heading(month.Period > MonthOptions.Month ? page.Say("The expected year", "L'année attendue")
            : page.Say("The expected month", "Le mois attendu"));
        page.Paragraph(page.Say(month.Basis));
        if (month.Replicas.Count > 0) page.Table(Replicas(page, month));
        foreach (var (component, replicas) in taken) page.Paragraph(Taken(page, component, replicas), Indent);
        page.Paragraph(Times(page, month), Indent);
        foreach (var promise in month.Promises) page.Paragraph(Promise(page, promise), Indent);
        if (month.Shape != MonthShape.EventAlone && month.Replicas.Count > 0)
            page.Paragraph(Bills(page, average, expected, currency), Indent);
    }

    // in each region, as the file states averages; hours of all together
    private static TextTable Replicas(Page page, ExpectedLoad month)
    {
        var table = new TextTable(
            page.Names("component", "composant"), page.Figures("stated", "indiquées"), page.Figures("expected", "attendues"),
            page.Figures("fewest", "au moins"), page.Figures("most", "au plus"), page.Figures("replica-hours", "heures-répliques"));
        foreach (var here in month.Replicas.GroupBy(r => r.Component))
            table.Row(here.Key, Stated(page, month, here.Key), here.Average(r => r.Average).ToString("N1", page.Format).Strong(),
                Readable.Count(page, here.Min(r => r.Min)), Readable.Count(page, here.Max(r => r.Max)),
                Hours(page, here.Sum(r => r.Hours)));
        return table;
    }

    // a short event has fractions of one
    private static string Hours(Page page, double hours) => hours.ToString(hours < Few ? "0.##" : "N0", page.Format);

    private static string Stated(Page page, ExpectedLoad month, string component) =>
        month.Deployment.Find(component)?.Spec.AverageReplicas is { } average ? average.ToString("0.##", page.Format) : "–";

    private static string Taken(Page page, string component, decimal replicas)
    {
        var count = replicas.ToString("0.0", page.Format);
        return page.Say($"{component}: the file states no average; the bill takes that of the declared load through the autoscaler: {count} replicas.",
            $"{component} : le fichier n'indique pas de moyenne ; la facture prend celle de la charge déclarée à travers l'autoscaler : {count} répliques.");
    }

    private static string Times(Page page, ExpectedLoad month)
    {
        var (requests, p95, p99) =
            (month.Requests.ToString("N0", page.Format), Readable.Time(page, month.P95), Readable.Time(page, month.P99));
        var text = page.Say($"{requests} requests: p95 {p95}, p99 {p99}.", $"{requests} requêtes : p95 {p95}, p99 {p99}.");
        return Billed(month) is { } billed && Math.Abs(month.Requests - billed) > Apart * billed
            ? text + page.Say($" The file's volume, which is billed, says {billed.ToString("N0", page.Format)}.",
                $" Le volume du fichier, qui est facturé, indique {billed.ToString("N0", page.Format)}.") : text;
    }

    private static double? Billed(ExpectedLoad month) => month.Shape == MonthShape.Curve
        && month.Deployment.Spec.Workload?.Volumes.GetValueOrDefault("requests") is { } volume
            ? (double)volume.Value.Bounds.Middle * month.Period.TotalSeconds : null;

    private static string Promise(Page page, ExpectedPromise promise)
    {
        var minutes = promise.Minutes <= 0 ? page.Say("never over it", "jamais dépassé")
            : page.Say($"{Over(page, promise.Minutes)} over it", $"dépassé {Over(page, promise.Minutes)}");
        return page.Say($"{promise.Title.English}, {promise.Target.English}: {minutes}.",
            $"{promise.Title.French}, {promise.Target.French} : {minutes}.");
    }

    private static string Over(Page page, double minutes) =>
        minutes < Second ? page.Say("less than a second", "moins d'une seconde")
        : minutes < 2 ? Readable.Time(page, Math.Round(minutes / Second)) : $"{minutes.ToString("N0", page.Format)} min";

    private static string Bills(Page page, Estimate average, Estimate expected, Currency currency)
    {
        var amounts = Amounts.For(page, [average, expected]);
        var (stated, found) = (amounts.Of(average, currency), amounts.Of(expected, currency));
        return page.Say($"At the expected replicas a month costs {found}; the average bill above says {stated}.",
            $"Aux répliques attendues, un mois coûte {found} ; la facture moyenne ci-dessus indique {stated}.");
    }
}
