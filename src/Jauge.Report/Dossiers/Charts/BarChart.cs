namespace Jauge.Report.Dossiers.Charts;

/// <summary>One bar for each row.</summary>
/// <param name="Id">Name on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">How its figures are written.</param>
/// <param name="Rows">From top to bottom.</param>
internal sealed record BarChart(string Id, string Title, ChartUnit Unit, IReadOnlyList<ChartBar> Rows) : Chart(Id, Title, Unit);
