using Jauge.Core;

namespace Jauge.Load.Comparisons;

/// <summary>What a comparison needs of a run that was written down.</summary>
/// <param name="Name">Of the test.</param>
/// <param name="MeasuredSeconds">How long was measured.</param>
/// <param name="Figures">In the order in which they are shown.</param>
public sealed record RunRecord(string Name, double MeasuredSeconds, EquatableList<RunFigure> Figures);
