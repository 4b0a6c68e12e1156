using System.Globalization;

namespace Jauge.Core.Messages;

/// <summary>A bound that a load test must keep.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Quantile">Which quantile, between 0 and 1; 0 for any other metric.</param>
/// <param name="Request">The class of requests that it is for; null for all together.</param>
/// <param name="IsFloor">True when the figure must be above the bound, false when below.</param>
/// <param name="Bound">In the unit of the metric.</param>
public sealed record Threshold(ThresholdMetric Metric, double Quantile, string? Request, bool IsFloor, double Bound)
{
    private const string Prefix = "latency.";

    /// <summary>Reads <c>p99 &lt; 200 ms</c>, <c>mean of login &lt; 50 ms</c>, <c>error-rate &lt; 1 %</c> or <c>throughput >
    /// 500/s</c>.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="threshold">What was read; null on failure.</param>
    public static bool TryParse(string? text, out Threshold? threshold)
    {
        threshold = text is null ? null : Of(text);
        return threshold is not null;
    }

    /// <summary>Name of what is measured: <c>p99.9</c>, <c>error-rate</c>.</summary>
    public string Name => Metric switch
    {
        ThresholdMetric.Quantile => $"p{(Quantile * 100).ToString("0.###", CultureInfo.InvariantCulture)}",
        ThresholdMetric.ErrorRate => "error-rate",
        _ => Metric.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a figure keeps it; nothing is kept by no figure.</summary>
    public bool Holds(double figure) => IsFloor ? figure >= Bound : figure <= Bound;

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Name}{(Request is null ? "" : $" of {Request}")} {(IsFloor ? '>' : '<')} {Written}";

    private string Written => Metric switch
    {
        ThresholdMetric.ErrorRate => new Ratio((decimal)Bound).ToString(),
        ThresholdMetric.Throughput => $"{Bound.ToString("0.###", CultureInfo.InvariantCulture)}/s",
        _ => Durations.Format(TimeSpan.FromSeconds(Bound)),
    };

    private static Threshold? Of(string text)
    {
        var sign = text.IndexOfAny(['<', '>']);
        if (sign <= 0) return null;
        var words = text[..sign].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not ([_] or [_, "of", _]) || Measured(words[0]) is not var (metric, quantile)) return null;
        var isFloor = text[sign] == '>';
        return isFloor == (metric == ThresholdMetric.Throughput) && Read(metric, text[(sign + 1)..].TrimStart('=').Trim()) is { } bound
            ? new(metric, quantile, words.Length == 3 ? words[2] : null, isFloor, bound) : null;
    }

    private static (ThresholdMetric, double)? Measured(string word) =>
        word.StartsWith(Prefix, StringComparison.Ordinal) ? Measured(word[Prefix.Length..]) : word switch
    {
        "mean" => (ThresholdMetric.Mean, 0),
        "max" => (ThresholdMetric.Max, 0),
        "error-rate" => (ThresholdMetric.ErrorRate, 0),
        "throughput" => (ThresholdMetric.Throughput, 0),
        ['p', .. var percent] when double.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < 100
            => (ThresholdMetric.Quantile, value / 100),
        _ => null,
    };

    private static double? Read(ThresholdMetric metric, string text) => metric switch
    {
        ThresholdMetric.ErrorRate =>
            Ratio.TryParse(text, out var ratio) && ratio >= Ratio.Zero && ratio <= Ratio.One ? (double)ratio.Value : null,
        ThresholdMetric.Throughput => Rate.TryParse(text, out var rate) ? (double)rate.PerSecond : null,
        _ => Durations.TryParse(text, out var time) && time > TimeSpan.Zero ? time.TotalSeconds : null,
    };
}
