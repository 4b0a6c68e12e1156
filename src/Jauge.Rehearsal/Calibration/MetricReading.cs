using System.Globalization;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>Series as Prometheus shows them: a scraped page, or an answer of its query API.</summary>
/// <remarks>prometheus.io/docs/instrumenting/exposition_formats and /docs/prometheus/latest/querying/api, read 2026-11.</remarks>
public sealed class MetricReading
{
    private readonly EquatableList<MetricPoint> _points;

    private MetricReading(IEnumerable<MetricPoint> points) => _points = [.. points];

    /// <summary>All series.</summary>
    public EquatableList<MetricPoint> Points => _points;

    /// <summary>Reads several texts, such as the pages of several replicas, as one.</summary>
    /// <param name="texts">Each in text format, or the JSON of <c>/api/v1/query</c> or <c>/api/v1/query_range</c>.</param>
    /// <exception cref="FormatException">One is neither.</exception>
    public static MetricReading Of(IEnumerable<string> texts) =>
        new(texts.SelectMany(t => t.TrimStart().StartsWith('{') ? OfJson(t) : OfText(t)));

    /// <summary>The times that a selector means, all its series together; null where none of them has counted anything.</summary>
    public MeasuredTimes? Histogram(SeriesSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var upTo = Fitting($"{selector.Metric}_bucket", selector).Where(p => p.Labels.ContainsKey("le"))
            .GroupBy(p => Bound(p.Labels["le"])).OrderBy(g => g.Key)
                .Select(g => (Bound: g.Key, Count: (long)Math.Round(g.Sum(p => p.Value)))).ToList();
        if (upTo.Count == 0 || upTo[^1].Count <= 0) return null;
        var counts = upTo.Select((b, i) => Math.Max(0, b.Count - (i == 0 ? 0 : upTo[i - 1].Count)));
        return MeasuredTimes.Of(upTo.Select(b => b.Bound), counts, Fitting($"{selector.Metric}_sum", selector).Sum(p => p.Value));
    }

    private IEnumerable<MetricPoint> Fitting(string metric, SeriesSelector selector) =>
        _points.Where(p => p.Metric == metric && selector.Fits(p.Labels));

    private static double Bound(string text) => text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<MetricPoint> OfText(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#')) continue;
            var end = line.LastIndexOf('}') + 1;
            var words = line[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var selector = SeriesSelector.Parse(end > 0 ? line[..end] : words[0]);
            var value = words.ElementAtOrDefault(end > 0 ? 0 : 1);
            if (selector is null || value is null) throw new FormatException($"'{line}' is no line of Prometheus' text format");
            yield return new(selector.Metric, selector.Labels, Number(value));
        }
    }

    private static List<MetricPoint> OfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().Select(OfSeries)];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"this is no answer of Prometheus' query API: {problem.Message}", problem);
        }
    }

    private static MetricPoint OfSeries(JsonElement series)
    {
        var labels = series.GetProperty("metric").EnumerateObject()
            .ToDictionary(l => l.Name, l => l.Value.GetString() ?? "", StringComparer.Ordinal);
        labels.Remove("__name__", out var name);
        var value = series.TryGetProperty("values", out var range) ? Growth([.. range.EnumerateArray().Select(Sample)])
            : Sample(series.GetProperty("value"));
        return new(name ?? "", labels.ToEquatableMap(), value);
    }

    // a counter that falls has begun anew with its process
    private static double Growth(double[] samples) =>
        samples.Zip(samples.Skip(1), (before, after) => after >= before ? after - before : after).Sum();

    private static double Sample(JsonElement pair) => Number(pair[1].GetString() ?? "");

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"'{text}' is no number"),
    };
}
