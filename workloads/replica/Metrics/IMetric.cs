using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>One metric family of the page that Prometheus reads.</summary>
public interface IMetric
{
    /// <summary>Appends the family in Prometheus' text format, version 0.0.4: help, type, then one line a series.</summary>
    /// <remarks>Source: https://prometheus.io/docs/instrumenting/exposition_formats/ (read 2026-11).</remarks>
    public void WriteTo(StringBuilder page);
}
