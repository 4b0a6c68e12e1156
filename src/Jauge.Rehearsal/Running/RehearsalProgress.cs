using Jauge.Core;

namespace Jauge.Rehearsal.Running;

/// <summary>What a rehearsal does now.</summary>
/// <param name="Phase">Where it stands.</param>
/// <param name="What">A part, or what was decided; without a full stop.</param>
/// <param name="Share">Of the run's length, from 0 to 1; null outside the run.</param>
public sealed record RehearsalProgress(RehearsalPhase Phase, Text What, double? Share = null);
