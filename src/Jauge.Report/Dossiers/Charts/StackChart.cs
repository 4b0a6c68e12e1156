namespace Jauge.Report.Dossiers.Charts;

/// <summary>One bar for each row, made of parts.</summary>
/// <param name="Id">Name on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">How its figures are written.</param>
/// <param name="Parts">Names of the parts, from left to right, with their colours.</param>
/// <param name="Rows">From top to bottom, with a figure for each part.</param>
internal sealed record StackChart(
    string Id, string Title, ChartUnit Unit, IReadOnlyList<(string Name, Tone Tone)> Parts,
    IReadOnlyList<(string Name, IReadOnlyList<double> Values)> Rows)
    : Chart(Id, Title, Unit)
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Tone Tone)> Legend => Parts;
}
