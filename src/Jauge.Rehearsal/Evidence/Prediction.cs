using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>What a simulation says of the rehearsed configuration.</summary>
/// <param name="Replications">Independent runs behind it; at least 2.</param>
/// <param name="Figures">By the names of <see cref="FigureNames"/>; shares and seconds.</param>
/// <param name="Alerts">What it says of the alerts.</param>
public sealed record Prediction(int Replications, EquatableMap<PredictedFigure> Figures, AlertPrediction Alerts)
{
    /// <summary>What it would be without one of the things that it knows; empty where nobody asked.</summary>
    public EquatableList<PredictedWithout> Without { get; init; } = [];
}
