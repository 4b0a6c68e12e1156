using System.Globalization;
using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>Lines of Prometheus' text format.</summary>
internal static class MetricText
{
    internal static void Head(this StringBuilder text, string name, string help, string type) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n').Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    internal static void Line(this StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    internal static string Labels(string[] names, string[] values) => string.Join(',', names.Zip(values, (n, v) => $"{n}=\"{Escaped(v)}\""));

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
