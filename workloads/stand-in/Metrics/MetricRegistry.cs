using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>The figures of one stand-in, and their text for Prometheus.</summary>
/// <remarks>Text format 0.0.4: prometheus.io/docs/instrumenting/exposition_formats, read 2026-11.</remarks>
public sealed class MetricRegistry
{
    private readonly List<IMetric> _metrics = [];

    /// <summary>A figure that is asked for when somebody reads it.</summary>
    public void Gauge(string name, string help, Func<double> read) => _metrics.Add(new ReadMetric(name, help, "gauge", read));

    /// <summary>One of several such figures, told apart by a label.</summary>
    public void Gauge(string name, string help, Func<double> read, (string Name, string Value) label)
    {
        var family = _metrics.OfType<ReadFamily>().FirstOrDefault(f => f.Name == name) ?? Added(new ReadFamily(name, help, label.Name));
        family.Add(label.Value, read);
    }

    /// <summary>The same for a figure that only grows.</summary>
    public void ReadCounter(string name, string help, Func<double> read) => _metrics.Add(new ReadMetric(name, help, "counter", read));

    /// <summary>Counters with labels.</summary>
    public CounterFamily Counters(string name, string help, params string[] labels) => Added(new CounterFamily(name, help, labels));

    /// <summary>Histograms of seconds with labels.</summary>
    public HistogramFamily Histograms(string name, string help, params string[] labels) => Added(new HistogramFamily(name, help, labels));

    /// <summary>All of them, as Prometheus reads them.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var metric in _metrics) metric.Write(text);
        return text.ToString();
    }

    private T Added<T>(T metric)
        where T : IMetric
    {
        _metrics.Add(metric);
        return metric;
    }
}
