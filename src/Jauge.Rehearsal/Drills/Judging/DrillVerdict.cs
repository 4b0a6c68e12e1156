using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Judging;

/// <summary>One promise beside what was measured.</summary>
/// <param name="Promise">The key of the file, or what the manoeuvre itself promises.</param>
/// <param name="Promised">As it is promised.</param>
/// <param name="Measured">As it was.</param>
/// <param name="Kept">Null where nothing was promised and the figure stands for itself.</param>
public sealed record DrillVerdict(Text Promise, Text Promised, Text Measured, bool? Kept);
