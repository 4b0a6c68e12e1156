namespace Jauge.Rehearsal.Evidence;

/// <summary>A figure, measured and predicted.</summary>
/// <param name="Name">One of <see cref="FigureNames"/>.</param>
/// <param name="Measured">In the rehearsal.</param>
/// <param name="Predicted">By the simulation.</param>
public sealed record FigureComparison(string Name, double Measured, PredictedFigure Predicted)
{
    /// <summary>By how much the prediction misses what was measured, relative to it: 0.1 where it says 10 % too much; not a number beside a
    /// zero.</summary>
    public double Error => Measured == 0 ? (Predicted.Value == 0 ? 0 : double.NaN) : (Predicted.Value - Measured) / Measured;

    /// <summary>Whether the measured figure lies where 95 % of the simulated runs lie, or so near that it is no miss: the interval is of
    /// chance alone, and knows no error of what the machine adds, which was measured in two seconds.</summary>
    public bool IsInside => (Measured >= Predicted.Low && Measured <= Predicted.High) || Math.Abs(Error) <= Near;

    /// <summary>A difference that is no miss, relative to what was measured.</summary>
    public const double Near = 0.05;
}
