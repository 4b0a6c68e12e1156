using System.Text;

namespace Jauge.Catalog.Refresh;

/// <summary>The catalog's price files: read and written row by row, so that an update leaves the other lines as they are.</summary>
internal static class CatalogCsv
{
    private static readonly string[] Header = ["meter", "sku", "region", "unit", "from", "price", "currency", "term", "as-of", "source"];

    public static IReadOnlyList<CatalogPrice> Read(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8);
        using var rows = CsvText.ReadRows(text).GetEnumerator();
        if (!rows.MoveNext() || !rows.Current.SequenceEqual(Header))
        {
            throw new RefreshFault(RefreshDiagnostics.SnapshotUnreadable(path, "another header"));
        }

        var prices = new List<CatalogPrice>();
        while (rows.MoveNext())
        {
            prices.Add(Row(rows.Current)
                ?? throw new RefreshFault(RefreshDiagnostics.SnapshotUnreadable(path, $"line {prices.Count + 2}")));
        }

        return prices;
    }

    public static void Write(string path, IEnumerable<CatalogPrice> rows)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        using (var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true))
        {
            CsvText.WriteRow(text, Header);
            foreach (var row in rows)
            {
                CsvText.WriteRow(text, Fields(row));
            }
        }

        file.Flush(flushToDisk: true);
    }

    private static CatalogPrice? Row(string[] fields)
    {
        decimal from = 0;
        return fields.Length == Header.Length && (fields[4].Length == 0 || PriceCsv.TryNumber(fields[4], out from))
            && PriceCsv.TryNumber(fields[5], out var price)
            ? new CatalogPrice(fields[0], fields[1], fields[2], fields[3], from, price, fields[6], fields[7], fields[8], fields[9])
            : null;
    }

    private static string[] Fields(CatalogPrice row) =>
    [
        row.Meter, row.Sku, row.Region, row.Unit, PriceCsv.Number(row.From), PriceCsv.Number(row.Price), row.Currency, row.Term, row.AsOf,
        row.Source,
    ];
}
