using System.Text;
using Jauge.Rendering.Files;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rendering.LoadTests;

/// <summary>The tables that scripts send, as files beside them.</summary>
internal static class DataFolder
{
    internal const string Name = "data";

    internal static string File(string table) => $"{K6.Slug(table)}.csv";

    /// <summary>Which row a session takes, as the scripts say it.</summary>
    internal static string Order(DataSpec table) => table.Order switch
    {
        DataOrder.Sequential => "sequential",
        DataOrder.Random => "random",
        _ => "per-user",
    };

    internal static IEnumerable<RenderedFile> Render(LoadSubject subject) =>
        subject.Tables.Select(t => new RenderedFile(subject.At($"{Name}/{File(t.Key)}"), Csv(t.Value)));

    private static string Csv(DataFile table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows.Prepend(table.Columns)) text.AppendJoin(',', row.Select(Field)).Append('\n');
        return text.ToString();
    }

    // RFC 4180
    private static string Field(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
