using Jauge.Core;
using Jauge.Rehearsal.Evidence;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A figure of a rehearsal that the fit has not seen, beside what is predicted of it with the stated and with the measured
/// times.</summary>
/// <param name="Name">One of <see cref="FigureNames"/>.</param>
/// <param name="Measured">In the rehearsal.</param>
/// <param name="Stated">Predicted with the times that the file states.</param>
/// <param name="Calibrated">Predicted with those that were measured.</param>
public sealed record JudgedFigure(string Name, double Measured, PredictedFigure Stated, PredictedFigure Calibrated)
{
    /// <summary>By how much the stated times miss, relative to what was measured; not a number beside a zero.</summary>
    public double StatedError => new FigureComparison(Name, Measured, Stated).Error;

    /// <summary>By how much the measured times miss.</summary>
    public double CalibratedError => new FigureComparison(Name, Measured, Calibrated).Error;

    /// <summary>Every figure that was measured and is predicted both ways, in the order of the evidence.</summary>
    public static EquatableList<JudgedFigure> Of(MeasuredEvidence evidence, Prediction stated, Prediction calibrated)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(calibrated);
        return [.. evidence.Figures.Where(f => stated.Figures.ContainsKey(f.Key) && calibrated.Figures.ContainsKey(f.Key))
            .Select(f => new JudgedFigure(f.Key, f.Value, stated.Figures[f.Key], calibrated.Figures[f.Key]))];
    }
}
