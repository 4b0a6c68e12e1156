namespace Jauge.Report.Csv;

/// <summary>Writes comma-separated values: RFC 4180 with LF, a point in every number, whatever the language.</summary>
internal static class CsvWriter
{
    public static void Row(TextWriter writer, IEnumerable<string?> fields)
    {
        writer.Write(string.Join(',', fields.Select(Field)));
        writer.Write('\n');
    }

    private static string Field(string? text) =>
        text is null ? "" : text.AsSpan().ContainsAny("\",\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
