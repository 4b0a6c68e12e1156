using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>What would be predicted if the simulation did not know one thing: how much that thing takes.</summary>
/// <param name="Cause">What is left out.</param>
/// <param name="Figures">Mean over the simulated runs, by the names of <see cref="FigureNames"/>.</param>
public sealed record PredictedWithout(PredictedCause Cause, EquatableMap<double> Figures);
