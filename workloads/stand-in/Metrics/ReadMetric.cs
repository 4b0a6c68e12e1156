using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>One figure, read when it is written.</summary>
internal sealed class ReadMetric(string name, string help, string type, Func<double> read) : IMetric
{
    public void Write(StringBuilder text)
    {
        text.Head(name, help, type);
        text.Line(name, "", read());
    }
}
