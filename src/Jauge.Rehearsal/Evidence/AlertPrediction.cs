using Jauge.Core;

namespace Jauge.Rehearsal.Evidence;

/// <summary>What a simulation says of the alerts, at the pace of the rehearsal.</summary>
/// <param name="Fire">Names in the file of those that fired in most of the runs.</param>
/// <param name="Watched">Names of all that it evaluates, those of <paramref name="Fire"/> among them.</param>
public sealed record AlertPrediction(EquatableList<string> Fire, EquatableList<string> Watched);
