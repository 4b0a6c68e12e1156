using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A series and its value: of a counter, by how much it has grown.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Value">Where a range was read, the growth over it.</param>
public sealed record MetricPoint(string Metric, EquatableMap<string> Labels, double Value);
