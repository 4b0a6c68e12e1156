using System.Text.RegularExpressions;
using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Which series of a metric are meant: a name, and labels that must have these values.</summary>
/// <param name="Metric">Name, without <c>_bucket</c>.</param>
/// <param name="Labels">Exact values; other labels may have any.</param>
public sealed partial record SeriesSelector(string Metric, EquatableMap<string> Labels)
{
    /// <summary>Reads <c>http_request_duration_seconds{request="browse"}</c>; null for anything else, patterns included.</summary>
    public static SeriesSelector? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Selector().Match(text.Trim());
        if (!match.Success) return null;
        var labels = Label().Matches(match.Groups[2].Value).Select(l => KeyValuePair.Create(l.Groups[1].Value, Plain(l.Groups[2].Value)));
        return new(match.Groups[1].Value, labels.ToEquatableMap());
    }

    /// <summary>Whether a series of these labels is meant.</summary>
    public bool Fits(EquatableMap<string> labels) => Labels.All(l => labels.TryGetValue(l.Key, out var value) && value == l.Value);

    /// <summary>As Prometheus writes it.</summary>
    public override string ToString() =>
        Labels.Count == 0 ? Metric : $"{Metric}{{{string.Join(',', Labels.Select(l => $"{l.Key}=\"{l.Value}\""))}}}";

    internal static string Plain(string escaped) =>
        escaped.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal);

    [GeneratedRegex("""^([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?:\{((?:\s*[a-zA-Z_][a-zA-Z0-9_]*\s*=\s*"(?:[^"\\]|\\.)*"\s*,?)*)\})?$""")]
    private static partial Regex Selector();

    [GeneratedRegex("([a-zA-Z_][a-zA-Z0-9_]*)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Label();
}
