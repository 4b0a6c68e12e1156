namespace Jauge.Report.Dossiers.Charts;

/// <summary>Figures over simulated time.</summary>
/// <param name="Id">Name on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">How its figures are written.</param>
/// <param name="At">Ends of the intervals, in seconds.</param>
/// <param name="Lines">At least one.</param>
internal sealed record LineChart(string Id, string Title, ChartUnit Unit, IReadOnlyList<double> At, IReadOnlyList<ChartLine> Lines)
    : Chart(Id, Title, Unit)
{
    /// <summary>Moments worth a line, in seconds.</summary>
    public IReadOnlyList<ChartLevel> Moments { get; init; } = [];

    /// <summary>Whether the figures differ by orders of magnitude.</summary>
    public bool IsLogarithmic { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, Tone Tone)> Legend => [.. Lines.Select(l => (l.Name, l.Tone))];
}
