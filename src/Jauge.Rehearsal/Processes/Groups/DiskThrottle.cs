using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>How slow a part's disk is made: reads and writes each.</summary>
/// <param name="PerSecond">Bytes a second; null for as many as it gives.</param>
/// <param name="OperationsPerSecond">Operations a second; null for as many as it gives.</param>
public sealed record DiskThrottle(Bytes? PerSecond, int? OperationsPerSecond = null);
