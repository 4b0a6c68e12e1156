using CsvHelper;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>A price file to rows, strict: a row that is not wholly understood is a diagnostic and no price.</summary>
internal sealed class PriceReader(Provider provider, DiagnosticBag bag)
{
    public const string Header = "meter,sku,region,unit,from,price,currency,term,as-of,source";

    // A person corrects a hundred rows at a time; a file that is no price file at all has thousands of bad ones.
    private const int MaxBadRows = 100;

    private static readonly string[] Columns = Header.Split(',');

    private readonly Citations _citations = new(provider, bag);
    private readonly HashSet<long> _misquoted = [];
    private int _badRows;

    public IReadOnlyList<Price> Read(string text, string name)
    {
        using var reader = CsvReader.FromText(text, Options());
        if (reader.Read() && Fields(reader).SequenceEqual(Columns)) return TierOrder.Checked([.. Rows(reader, name)], bag);
        bag.Add(CatalogDiagnostics.BadPriceHeader(new SourceSpan(name, 1, 1, 1, 1), Header));
        return [];
    }

    private static string[] Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    // Rows are lines: a quote that is not closed then spoils its own row and no other.
    private CsvReaderOptions Options() => new()
    {
        Separator = ',',
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        OnMalformedRecord = record => _misquoted.Add(record.LineNumber),
    };

    private IEnumerable<Price> Rows(CsvReader reader, string name)
    {
        while (_badRows < MaxBadRows && reader.Read())
        {
            var line = (int)reader.LineNumber;
            if (Row(Fields(reader), new SourceSpan(name, line, 1, line, 1 + reader.RawRecord.Length)) is { } price) yield return price;
            else _badRows++;
        }
    }

    private Price? Row(string[] fields, SourceSpan span)
    {
        if (fields.Length == Columns.Length && !_misquoted.Contains(span.Line)) return new PriceRow(fields, span, bag).Read(_citations);
        bag.Add(CatalogDiagnostics.BadPriceRow(span, fields.Length, Columns.Length));
        return null;
    }
}
