using Jauge.Core;

namespace Jauge.Report.Dossiers.Charts;

/// <summary>What is drawn, in plain figures: the front end draws it, <see cref="ChartJson"/> hands it over.</summary>
/// <param name="Id">Name on the page; lower case letters and dashes.</param>
/// <param name="Title">What it shows; its accessible name.</param>
/// <param name="Unit">How its figures are written.</param>
internal abstract record Chart(string Id, string Title, ChartUnit Unit)
{
    /// <summary>Currency of the figures, where they are money.</summary>
    public Currency? Currency { get; init; }

    /// <summary>What is promised or allowed, as a line across.</summary>
    public IReadOnlyList<ChartLevel> Levels { get; init; } = [];

    /// <summary>What each colour and pattern stands for; empty where nothing needs to be told apart.</summary>
    public virtual IReadOnlyList<(string Name, Tone Tone)> Legend => [];
}
