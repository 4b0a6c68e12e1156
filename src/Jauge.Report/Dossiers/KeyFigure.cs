namespace Jauge.Report.Dossiers;

/// <summary>A figure that a manager looks for first.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure, short.</param>
/// <param name="Note">What it is to be compared with; empty for nothing.</param>
/// <param name="Grade">How good it is.</param>
internal sealed record KeyFigure(string Label, string Value, string Note, Grade Grade = Grade.Plain);
