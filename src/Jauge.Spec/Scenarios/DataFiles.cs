using CsvHelper;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Scenarios;

/// <summary>Reads the tables that load tests send: CSV in UTF-8, the first line the names of the columns.</summary>
public static class DataFiles
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private const int MaxRecordBytes = 64 * 1024;

    /// <summary>Reads tables, and checks that placeholders name columns of theirs.</summary>
    /// <param name="folder">Folder of the file that names them: they lie in it or below.</param>
    /// <param name="data">What it says of them.</param>
    /// <param name="requests">Whose placeholders name them.</param>
    /// <param name="at">Where a table stands in the file, by its name.</param>
    /// <param name="bag">Takes every mistake.</param>
    /// <returns>Those that could be read.</returns>
    public static EquatableMap<DataFile> Read(
        string folder, EquatableMap<DataSpec> data, EquatableMap<RequestSpec> requests, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(bag);
        var read = new List<KeyValuePair<string, DataFile>>();
        foreach (var (name, table) in data)
            if (Read(folder, table.File, at(name), bag) is { } file) read.Add(KeyValuePair.Create(name, file));
        var tables = read.ToEquatableMap();
        foreach (var name in requests.Values.SelectMany(MessageChecks.Names).Distinct()) Column(name, tables, at, bag);
        return tables;
    }

    private static void Column(string name, EquatableMap<DataFile> tables, Func<string, SourceSpan> at, DiagnosticBag bag)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && tables.TryGetValue(name[..dot], out var table) && !table.Columns.Contains(name[(dot + 1)..]))
            bag.Add(LoadDiagnostics.UnknownColumn(at(name[..dot]), name[..dot], name[(dot + 1)..], table.Columns));
    }

    private static DataFile? Read(string folder, string file, SourceSpan span, DiagnosticBag bag)
    {
        if (!FolderPaths.IsInside(file)) return null;
        var path = Path.Combine(folder, file);
        try
        {
            if (Obstacle(path, folder) is { } obstacle) bag.Add(LoadDiagnostics.DataUnreadable(span, file, obstacle));
            else return Table(path, file, span, bag);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            bag.Add(LoadDiagnostics.DataUnreadable(span, file, Text.Same(failure.Message)));
        }

        return null;
    }

    private static Text? Obstacle(string path, string folder)
    {
        var info = new FileInfo(path);
        if (!info.Exists) return new("no such file", "ce fichier n'existe pas");
        var target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? info.FullName;
        if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return new("it leads out of the folder", "il mène hors du dossier");
        return info.Length <= MaxBytes ? null : new("it is larger than 64 MB", "il dépasse 64 Mo");
    }

    private static DataFile? Table(string path, string file, SourceSpan span, DiagnosticBag bag)
    {
        using var reader = CsvReader.FromFile(path,
            new() { Separator = ',', HasHeader = false, AllowLineBreaksInQuotes = true, TrackLineNumbers = true,
                MaxRecordSize = MaxRecordBytes },
            FileOptions.SequentialScan);
        if (!reader.Read()) return Wrong(new("it is empty", "il est vide"));
        EquatableList<string> columns = [.. Fields(reader).Select(f => f.Trim())];
        if (columns.Any(c => c.Length == 0) || columns.Distinct().Count() < columns.Count)
            return Wrong(new("its first line names a column twice, or not at all",
                "sa première ligne nomme une colonne deux fois, ou pas du tout"));
        var rows = new List<EquatableList<string>>();
        while (reader.Read())
        {
            EquatableList<string> row = [.. Fields(reader)];
            if (row is [""] && columns.Count > 1) continue;
            if (row.Count != columns.Count)
                return Wrong(new($"line {reader.LineNumber} has {row.Count} fields, not {columns.Count}",
                    $"la ligne {reader.LineNumber} a {row.Count} champs, non {columns.Count}"));
            rows.Add(row);
        }

        return rows.Count > 0 ? new(columns, [.. rows])
            : Wrong(new("it has no row below its first line", "il n'a pas de ligne sous la première"));

        DataFile? Wrong(Text reason)
        {
            bag.Add(LoadDiagnostics.DataUnreadable(span, file, reason));
            return null;
        }
    }

    private static IEnumerable<string> Fields(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++) yield return reader.GetString(i);
    }
}
