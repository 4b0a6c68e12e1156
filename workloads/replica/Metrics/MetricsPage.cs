using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>The metrics of one process, in the order in which they were added. Safe for use by many threads at once.</summary>
public sealed class MetricsPage
{
    /// <summary>Upper bounds of latency classes, in seconds: fine enough to fit service times from, three to five a decade from 0.1 ms to
    /// 100 s.</summary>
    private static readonly double[] LatencyBounds =
        [0.0001, 0.0002, 0.0003, 0.0005, 0.0007, 0.001, 0.002, 0.003, 0.005, 0.007, 0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2,
            0.3, 0.5, 0.7, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100];

    private readonly List<IMetric> _metrics = [];

    /// <summary>Adds a count that only grows.</summary>
    /// <param name="name">Ends in <c>_total</c>.</param>
    /// <param name="help">One line for whoever reads the page.</param>
    /// <param name="labels">Names of the labels; every series has a value for each.</param>
    public Counter AddCounter(string name, string help, params string[] labels) => Add(new Counter(name, help, labels));

    /// <summary>Adds a distribution of durations in seconds, from a tenth of a millisecond to a hundred seconds.</summary>
    public Histogram AddLatency(string name, string help, params string[] labels) => Add(new Histogram(name, help, LatencyBounds, labels));

    /// <summary>Adds a value that is read when the page is.</summary>
    /// <param name="name">With its unit last.</param>
    /// <param name="help">One line for whoever reads the page.</param>
    /// <param name="read">Called at each scrape, by any thread.</param>
    public void AddGauge(string name, string help, Func<double> read) => Add(new ReadValue(name, help, "gauge", read));

    /// <summary>Adds one of several such values of one name, told apart by a label.</summary>
    /// <param name="name">With its unit last.</param>
    /// <param name="help">One line for whoever reads the page; the first one's counts.</param>
    /// <param name="read">Called at each scrape, by any thread.</param>
    /// <param name="label">Its name, the same for all, and its value, which differs.</param>
    public void AddGauge(string name, string help, Func<double> read, (string Name, string Value) label)
    {
        lock (_metrics)
        {
            if (_metrics.OfType<ReadValues>().FirstOrDefault(m => m.Name == name) is not { } values)
                _metrics.Add(values = new(name, help, label.Name));
            values.Add(label.Value, read);
        }
    }

    /// <summary>Adds what the system knows of this process, under the names that Prometheus' clients use.</summary>
    public void AddProcess()
    {
        AddReadCounter("process_cpu_seconds_total", "Processor time used, user and system.",
            () => Environment.CpuUsage.TotalTime.TotalSeconds);
        AddGauge("process_resident_memory_bytes", "Memory in use.", () => Environment.WorkingSet);
    }

    /// <summary>Adds a count that another part of the process keeps, read when the page is.</summary>
    /// <param name="name">Ends in <c>_total</c>.</param>
    /// <param name="help">One line for whoever reads the page.</param>
    /// <param name="read">Called at each scrape, by any thread; never smaller than before.</param>
    public void AddReadCounter(string name, string help, Func<double> read) => Add(new ReadValue(name, help, "counter", read));

    /// <summary>The page, as Prometheus reads it.</summary>
    public string Write()
    {
        var page = new StringBuilder();
        lock (_metrics)
        {
            foreach (var metric in _metrics) metric.WriteTo(page);
        }

        return page.ToString();
    }

    private TMetric Add<TMetric>(TMetric metric) where TMetric : IMetric
    {
        lock (_metrics) _metrics.Add(metric);
        return metric;
    }
}
