using System.Collections.Concurrent;
using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>Histograms of one name, one for each set of label values.</summary>
public sealed class HistogramFamily : IMetric
{
    private readonly ConcurrentDictionary<string, Histogram> _histograms = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly string _help;
    private readonly string[] _labels;

    internal HistogramFamily(string name, string help, string[] labels) => (_name, _help, _labels) = (name, help, labels);

    /// <summary>The histogram of these label values, in the order of the labels.</summary>
    public Histogram With(params string[] values) => _histograms.GetOrAdd(MetricText.Labels(_labels, values), _ => new());

    void IMetric.Write(StringBuilder text)
    {
        text.Head(_name, _help, "histogram");
        foreach (var (labels, histogram) in _histograms.OrderBy(h => h.Key, StringComparer.Ordinal)) histogram.Write(text, _name, labels);
    }
}
