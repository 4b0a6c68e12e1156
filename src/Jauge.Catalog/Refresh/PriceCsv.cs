using System.Globalization;

namespace Jauge.Catalog.Refresh;

/// <summary>The <c>prices.csv</c> of a snapshot: one row an observation, LF, invariant numbers without trailing zeros.</summary>
internal static class PriceCsv
{
    private static readonly string[] Header =
    [
        "provider", "service", "product", "sku", "meter", "meter-id", "region", "unit", "from", "price", "listed", "currency", "term",
        "option", "kind",
        "effective-from", "primary", "source",
    ];

    public static void Write(TextWriter output, IEnumerable<PriceObservation> rows)
    {
        CsvText.WriteRow(output, Header);
        foreach (var row in rows)
        {
            CsvText.WriteRow(output, Fields(row));
        }
    }

    public static IReadOnlyList<PriceObservation> Read(TextReader input, string path)
    {
        using var lines = CsvText.ReadRows(input).GetEnumerator();
        if (!lines.MoveNext() || !lines.Current.SequenceEqual(Header))
        {
            throw Unreadable(path, "prices.csv has another header");
        }

        var rows = new List<PriceObservation>();
        while (lines.MoveNext())
        {
            rows.Add(Row(lines.Current, path, rows.Count + 2));
        }

        return rows;
    }

    /// <summary>A decimal as every file here writes it.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string[] Fields(PriceObservation row) =>
    [
        row.Provider, row.Service, row.Product, row.Sku, row.Meter, row.MeterId, row.Region, row.Unit, Number(row.TierFrom),
        Number(row.Price),
        Number(row.Listed), row.Currency, row.Term, row.Option, Kind(row.Kind),
        row.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.Primary ? "yes" : "no", row.Source,
    ];

    private static PriceObservation Row(string[] fields, string path, int line)
    {
        if (fields.Length == Header.Length &&
            TryNumber(fields[8], out var from) && TryNumber(fields[9], out var price) && TryNumber(fields[10], out var listed) &&
            KindOf(fields[14]) is { } kind && DateOnly.TryParseExact(fields[15], "yyyy-MM-dd", out var effective))
        {
            return Row(fields, (from, price, listed), kind, effective);
        }

        throw Unreadable(path, $"prices.csv, line {line}");
    }

    private static PriceObservation Row(string[] fields, (decimal From, decimal Price, decimal Listed) figures, PriceKind kind,
        DateOnly effective) => new()
    {
        Provider = fields[0],
        Service = fields[1],
        Product = fields[2],
        Sku = fields[3],
        Meter = fields[4],
        MeterId = fields[5],
        Region = fields[6],
        Unit = fields[7],
        TierFrom = figures.From,
        Price = figures.Price,
        Listed = figures.Listed,
        Currency = fields[11],
        Term = fields[12],
        Option = fields[13],
        Kind = kind,
        EffectiveFrom = effective,
        Primary = fields[16] == "yes",
        Source = fields[17],
    };

    private static string Kind(PriceKind kind) => kind switch
    {
        PriceKind.Reservation => "reservation",
        PriceKind.SavingsPlan => "savings-plan",
        _ => "consumption",
    };

    private static PriceKind? KindOf(string text) => text switch
    {
        "consumption" => PriceKind.Consumption,
        "reservation" => PriceKind.Reservation,
        "savings-plan" => PriceKind.SavingsPlan,
        _ => null,
    };

    internal static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static RefreshFault Unreadable(string path, string reason) => new(RefreshDiagnostics.SnapshotUnreadable(path, reason));
}
