namespace Jauge.Report.Dossiers.Charts;

/// <summary>A bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">Its length.</param>
/// <param name="Low">Lower end of the range that is drawn over it; equal to <paramref name="High"/> for none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Tone">Its colour.</param>
internal sealed record ChartBar(string Name, double Value, double Low, double High, Tone Tone = Tone.C1);
