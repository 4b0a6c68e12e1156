using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>How a rehearsal that the fit has not seen is predicted.</summary>
/// <param name="Figures">Each figure, with both predictions.</param>
/// <param name="BusyWithOthers">Share of the machine that other programs used during that rehearsal, from 0 to 1; not a number where nobody
/// says.</param>
public sealed record Judgement(EquatableList<JudgedFigure> Figures, double BusyWithOthers);
