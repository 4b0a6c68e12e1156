using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>Figures of one name, read when they are written, one for each value of a label.</summary>
internal sealed class ReadFamily(string name, string help, string label) : IMetric
{
    private readonly List<(string Labels, Func<double> Read)> _figures = [];

    internal string Name => name;

    internal void Add(string value, Func<double> read) => _figures.Add((MetricText.Labels([label], [value]), read));

    public void Write(StringBuilder text)
    {
        text.Head(name, help, "gauge");
        foreach (var (labels, read) in _figures) text.Line(name, labels, read());
    }
}
