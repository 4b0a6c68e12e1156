using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>What a part has used since its control group was made, restarts under the same name included.</summary>
/// <param name="Cpu">User and system time of all its processes.</param>
/// <param name="Memory">Now, with the files that it has in memory.</param>
/// <param name="Throttled">How long its quota kept it off the CPU; zero without a quota.</param>
/// <param name="OutOfMemoryKills">Processes that the kernel killed at the memory limit.</param>
public sealed record PartUsage(TimeSpan Cpu, Bytes Memory, TimeSpan Throttled, long OutOfMemoryKills);
