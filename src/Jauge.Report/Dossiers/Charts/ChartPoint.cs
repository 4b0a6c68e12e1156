namespace Jauge.Report.Dossiers.Charts;

/// <summary>A point of a <see cref="ScatterChart"/>.</summary>
/// <param name="Name">What it is.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
/// <param name="Group">What kind it is of, in the legend; each kind has its own shape.</param>
/// <param name="Tone">Colour of its kind.</param>
internal sealed record ChartPoint(string Name, double X, double Y, string Group, Tone Tone);
