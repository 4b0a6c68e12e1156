using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>One value that somebody else keeps, read when the page is.</summary>
internal sealed class ReadValue(string name, string help, string type, Func<double> read) : IMetric
{
    private readonly Family _family = new(name, help, type, []);

    public void WriteTo(StringBuilder page)
    {
        _family.WriteHead(page);
        _family.WriteLine(page, "", "", read());
    }
}
