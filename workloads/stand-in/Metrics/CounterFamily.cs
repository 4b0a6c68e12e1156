using System.Collections.Concurrent;
using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>Counters of one name, one for each set of label values.</summary>
public sealed class CounterFamily : IMetric
{
    private readonly ConcurrentDictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly string _help;
    private readonly string[] _labels;

    internal CounterFamily(string name, string help, string[] labels) => (_name, _help, _labels) = (name, help, labels);

    /// <summary>The counter of these label values, in the order of the labels.</summary>
    public Counter With(params string[] values) => _counters.GetOrAdd(MetricText.Labels(_labels, values), _ => new());

    void IMetric.Write(StringBuilder text)
    {
        text.Head(_name, _help, "counter");
        foreach (var (labels, counter) in _counters.OrderBy(c => c.Key, StringComparer.Ordinal)) text.Line(_name, labels, counter.Value);
    }
}
