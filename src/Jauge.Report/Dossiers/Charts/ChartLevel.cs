namespace Jauge.Report.Dossiers.Charts;

/// <summary>A figure that a line marks across a chart.</summary>
/// <param name="Label">What it is, in a few words.</param>
/// <param name="Value">In the unit of the chart.</param>
internal sealed record ChartLevel(string Label, double Value);
