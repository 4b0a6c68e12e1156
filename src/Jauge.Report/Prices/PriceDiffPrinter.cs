using Jauge.Catalog.Refresh;
using Jauge.Report.Layout;

namespace Jauge.Report.Prices;

/// <summary>Prints what changed between two days, or between a day and the catalog.</summary>
public static class PriceDiffPrinter
{
    private const int MostRows = 40;

    /// <summary>Prints the difference of two snapshots.</summary>
    public static void Write(Page page, SnapshotDiff diff)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(diff);
        var table = Table(page);
        foreach (var change in diff.Changed.Take(MostRows)) table.Row(Name(change.New), Figures.Exact(page, change.Old.Price),
            Figures.Exact(page, change.New.Price), Percent(page, change.Percent));
        page.Table(table);
        Left(page, diff.Changed.Count - MostRows);
        page.Line(page.Say(
            $"{diff.Changed.Count} changed, {diff.Added.Count} added, {diff.Removed.Count} removed, {diff.Unchanged} unchanged",
            $"{diff.Changed.Count} changés, {diff.Added.Count} ajoutés, {diff.Removed.Count} retirés, {diff.Unchanged} inchangés"));
    }

    /// <summary>Prints what a snapshot would change in the catalog, file by file.</summary>
    public static void Write(Page page, CatalogDiff diff)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(diff);
        foreach (var file in diff.Files.Where(f => !f.IsEmpty)) File(page, file);
        var confirmed = diff.Files.Sum(f => f.Confirmed);
        page.Blank().Line(diff.IsEmpty
            ? page.Say($"the catalog is up to date: {confirmed} prices confirmed",
                $"le catalogue est à jour\u00a0: {confirmed} prix confirmés").In(Ink.Good)
            : page.Say(
                $"{diff.Files.Count(f => !f.IsEmpty)} files would change; {confirmed} prices are confirmed",
                $"{diff.Files.Count(f => !f.IsEmpty)} fichiers changeraient ; {confirmed} prix sont confirmés"));
    }

    private static void File(Page page, CatalogFileDiff file)
    {
        page.Heading(Path.GetFileName(file.File));
        var table = Table(page);
        foreach (var change in file.Changed.Take(MostRows)) table.Row(Name(change.New), Figures.Exact(page, change.Old.Price),
            Figures.Exact(page, change.New.Price), Percent(page, change.Percent));
        foreach (var added in file.Added.Take(MostRows)) table.Row(Name(added), page.Say("new", "nouveau").Faint(),
            Figures.Exact(page, added.Price));
        page.Table(table);
        Left(page, Math.Max(0, file.Changed.Count - MostRows) + Math.Max(0, file.Added.Count - MostRows));
    }

    private static TextTable Table(Page page) => new(
        page.Words("price", "prix"), page.Figures("old", "ancien"), page.Figures("new", "nouveau"), page.Figures("change", "écart"));

    private static void Left(Page page, int count)
    {
        if (count > 0) page.Line(page.Say($"… and {count} more", $"… et {count} de plus").Faint());
    }

    private static string Name(PriceObservation price) =>
        string.Join(" · ", new[] { price.Service, price.Product, price.Sku, price.Meter, price.Region, price.Term }.Where(p => p.Length > 0)
            .Distinct());

    private static string Name(CatalogPrice price) =>
        string.Join(" · ", new[] { price.Meter, price.Sku, price.Region, price.Term }.Where(p => p.Length > 0));

    private static Phrase Percent(Page page, decimal? percent) => percent is not { } change ? ""
        : ((change > 0 ? "+" : "") + Figures.Percent(page, change / 100)).In(change > 0 ? Ink.Bad : Ink.Good);
}
