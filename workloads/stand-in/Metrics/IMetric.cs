using System.Text;

namespace Jauge.StandIn.Metrics;

/// <summary>Something that writes its lines.</summary>
internal interface IMetric
{
    public void Write(StringBuilder text);
}
