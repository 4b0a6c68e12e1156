using Jauge.Core;

namespace Jauge.Rehearsal.Loop;

/// <summary>What a replay decided.</summary>
/// <param name="Decisions">In the order of the trace.</param>
/// <param name="FirstDifference">Index of the first decision that differs from the recorded one; null: none does.</param>
public sealed record ReplayResult(EquatableList<TracedDecision> Decisions, int? FirstDifference);
