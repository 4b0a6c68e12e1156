using System.Globalization;
using CsvHelper;
using Jauge.Core;

namespace Jauge.Spec.Traces;

/// <summary>Recordings as CSV: a column of times, and one of counts, of rates or of classes of requests.</summary>
internal static class TraceTable
{
    private const int MaxRecordBytes = 64 * 1024;

    /// <summary>Reads a recording; its header says what it holds.</summary>
    public static Trace? Read(string file, TraceRows rows)
    {
        var misquoted = new HashSet<long>();
        try
        {
            using var reader = CsvReader.FromFile(file, Options(misquoted), FileOptions.SequentialScan);
            if (!reader.Read()) return rows.Arrivals(TimeSpan.Zero);
            var header = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToArray();
            return header switch
            {
                ["time"] or ["time", "request"] => Arrivals(reader, rows, misquoted, header.Length),
                ["time", "requests"] => Amounts(reader, rows, misquoted, areRates: false),
                ["time", "rate"] => Amounts(reader, rows, misquoted, areRates: true),
                _ => Unknown(rows, reader.RawRecord.Length),
            };
        }
        catch (CsvFormatException)
        {
            return Unknown(rows, 1);
        }
    }

    private static CsvReaderOptions Options(HashSet<long> misquoted) => new()
    {
        Separator = ',', HasHeader = false, AllowLineBreaksInQuotes = false, TrackLineNumbers = true, MaxRecordSize = MaxRecordBytes,
        OnMalformedRecord = record => misquoted.Add(record.LineNumber),
    };

    private static Trace? Unknown(TraceRows rows, int length)
    {
        rows.Wrong(1, length, new(
            "neither a line of an access log nor the header `time,requests`, `time,rate`, `time` or `time,request`",
            "ni une ligne de journal d'accès ni l'en-tête « time,requests », « time,rate », « time » ou « time,request »"));
        return null;
    }

    private static Trace? Arrivals(CsvReader reader, TraceRows rows, HashSet<long> misquoted, int columns)
    {
        foreach (var line in Rows(reader, rows, misquoted, columns))
            if (rows.Time(reader.GetString(0).Trim(), line, reader.RawRecord.Length) is { } time)
                rows.Arrive(time, columns == 1 ? -1 : rows.Request(reader.GetString(1).Trim(), line, reader.RawRecord.Length), line);
        return rows.IsSpent ? null : rows.Arrivals(TimeSpan.Zero);
    }

    private static Trace? Amounts(CsvReader reader, TraceRows rows, HashSet<long> misquoted, bool areRates)
    {
        foreach (var line in Rows(reader, rows, misquoted, 2))
        {
            var (text, length) = (reader.GetString(1).Trim(), reader.RawRecord.Length);
            if (Amount(text, areRates) is not { } amount)
                rows.Wrong(line, length, new($"`{text}` is not a number of requests", $"« {text} » n'est pas un nombre de requêtes"));
            else if (rows.Time(reader.GetString(0).Trim(), line, length) is { } time)
                rows.Count(time, amount, line, length);
        }

        return rows.IsSpent ? null : rows.Intervals(areRates);
    }

    private static double? Amount(string text, bool isRate)
    {
        if (isRate && Rate.TryParse(text, out var rate)) return rate.PerSecond < 0 ? null : (double)rate.PerSecond;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= MostAmount
            ? amount : null;
    }

    private const double MostAmount = 1e12;

    private static IEnumerable<int> Rows(CsvReader reader, TraceRows rows, HashSet<long> misquoted, int columns)
    {
        while (!rows.IsSpent && reader.Read())
        {
            var line = (int)reader.LineNumber;
            if (reader.FieldCount == columns && !misquoted.Contains(line)) yield return line;
            else rows.Wrong(line, reader.RawRecord.Length,
                new($"{columns} fields are expected here", $"{columns} champs sont attendus ici"));
        }
    }
}
