namespace Jauge.Report.Layout;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading; empty for none.</param>
/// <param name="Align">Side of its cells.</param>
/// <param name="Wraps">Whether its cells may take several lines where the page is narrow.</param>
public sealed record Column(string Header, Align Align = Align.Left, bool Wraps = false)
{
    /// <summary>A column of figures.</summary>
    public static Column Figures(string header) => new(header, Align.Right);

    /// <summary>A column of sentences.</summary>
    public static Column Words(string header) => new(header, Align.Left, true);
}
