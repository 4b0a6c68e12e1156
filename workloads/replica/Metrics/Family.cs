using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>What the series of one metric share: name, help, type and the names of their labels.</summary>
internal sealed record Family(string Name, string Help, string Type, string[] LabelNames)
{
    /// <summary>The labels of one series as they stand between the braces.</summary>
    public string Labels(ReadOnlySpan<string> values)
    {
        Debug.Assert(values.Length == LabelNames.Length, "every label has a value");
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(LabelNames[i]).Append("=\"").Append(Escape(values[i])).Append('"');
        }

        return text.ToString();
    }

    public void WriteHead(StringBuilder page) => page.Append($"# HELP {Name} {Help}\n# TYPE {Name} {Type}\n");

    public void WriteLine(StringBuilder page, string suffix, string labels, double value)
    {
        page.Append(Name).Append(suffix);
        if (labels.Length > 0) page.Append('{').Append(labels).Append('}');
        page.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Escape(string value) => value.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}
