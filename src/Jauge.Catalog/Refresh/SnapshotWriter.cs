using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Writes a snapshot into a temporary folder and renames it: either the whole snapshot is there, or none of it.</summary>
internal sealed class SnapshotWriter(PriceQuestion asked, PriceJournal journal)
{
    public DateOnly Day => PriceDate.Of(journal.Begun);

    /// <summary>Writes under <paramref name="temporary"/>, then renames to <paramref name="target"/>, which must not exist.</summary>
    public void Write(
        string temporary, string target, IReadOnlyList<PriceObservation> rows, PriceCounts counts, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (Directory.Exists(temporary))
        {
            Directory.Delete(temporary, recursive: true);
        }

        Directory.CreateDirectory(temporary);
        WriteThrough(Path.Combine(temporary, PriceSnapshot.PricesFile), stream => WritePrices(stream, rows));
        WriteThrough(Path.Combine(temporary, PriceSnapshot.AboutFile), stream => WriteAbout(stream, counts, diagnostics));
        Directory.Move(temporary, target);
    }

    private static void WriteThrough(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024);
        write(file);
        file.Flush(flushToDisk: true);
    }

    private static void WritePrices(Stream stream, IReadOnlyList<PriceObservation> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        PriceCsv.Write(text, rows);
    }

    private void WriteAbout(Stream stream, PriceCounts counts, IReadOnlyList<Diagnostic> diagnostics)
    {
        using (var json = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("provider", asked.Provider);
            json.WriteString("day", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("begun", journal.Begun.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            WriteAsked(json);
            WriteCounts(json, counts);
            WriteSources(json);
            WriteDiagnostics(json, diagnostics);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private void WriteAsked(Utf8JsonWriter json)
    {
        json.WriteStartObject("asked");
        json.WriteString("currency", asked.Currency);
        WriteList(json, "services", asked.SortedServices);
        WriteList(json, "regions", asked.SortedRegions);
        json.WriteBoolean("primaryMetersOnly", asked.PrimaryMetersOnly);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, PriceCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("read", counts.Read);
        json.WriteNumber("kept", counts.Kept);
        json.WriteNumber("folded", counts.Folded);
        json.WriteNumber("superseded", counts.Superseded);
        json.WriteNumber("announced", counts.Announced);
        json.WriteNumber("contradictory", counts.Contradictory);
        json.WriteEndObject();
    }

    private void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        foreach (var page in journal.Pages)
        {
            json.WriteStartObject();
            json.WriteString("request", page.Request);
            json.WriteString("url", page.Url);
            json.WriteNumber("rows", page.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
            json.WriteString("at", diagnostic.Span.File);
            json.WriteString("en", diagnostic.Message.English);
            json.WriteString("fr", diagnostic.Message.French);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
