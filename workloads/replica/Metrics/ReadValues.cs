using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>Values of one name that somebody else keeps, told apart by a label, read when the page is.</summary>
internal sealed class ReadValues(string name, string help, string label) : IMetric
{
    private readonly Family _family = new(name, help, "gauge", [label]);
    private readonly List<(string Labels, Func<double> Read)> _values = [];

    public string Name => _family.Name;

    public void Add(string value, Func<double> read) => _values.Add((_family.Labels([value]), read));

    public void WriteTo(StringBuilder page)
    {
        _family.WriteHead(page);
        foreach (var (labels, read) in _values) _family.WriteLine(page, "", labels, read());
    }
}
