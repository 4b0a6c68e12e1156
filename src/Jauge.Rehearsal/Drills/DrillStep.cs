using Jauge.Core;

namespace Jauge.Rehearsal.Drills;

/// <summary>Something that happened in a drill.</summary>
/// <param name="At">Since the start of the drill.</param>
/// <param name="What">In a few words.</param>
public sealed record DrillStep(TimeSpan At, Text What);
