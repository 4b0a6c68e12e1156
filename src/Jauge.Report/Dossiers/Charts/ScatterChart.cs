namespace Jauge.Report.Dossiers.Charts;

/// <summary>Points of two figures: what is cheap against what is fast.</summary>
/// <param name="Id">Name on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">How its figures are written.</param>
/// <param name="UnitY">Unit of the figure upwards; <see cref="Chart.Unit"/> is that of the figure to the right.</param>
/// <param name="LabelX">What stands to the right.</param>
/// <param name="LabelY">What stands upwards; the levels are of it.</param>
/// <param name="Points">The points.</param>
internal sealed record ScatterChart(
    string Id, string Title, ChartUnit Unit, ChartUnit UnitY, string LabelX, string LabelY, IReadOnlyList<ChartPoint> Points)
    : Chart(Id, Title, Unit)
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Tone Tone)> Legend => [.. Points.Select(p => (p.Group, p.Tone)).Distinct()];
}
