namespace Jauge.Rehearsal.Calibration;

/// <summary>How much of a description was rehearsed: with other times in the file a plan would let another share of the load come, and
/// predict another run.</summary>
/// <param name="LoadShare">Share of the described load, above 0 and at most 1.</param>
/// <param name="Ramp">Time in which it grew.</param>
/// <param name="Hold">Time at full load.</param>
/// <param name="CpuPeriod">Period over which a replica's processor time was counted.</param>
public sealed record RehearsedSize(double LoadShare, TimeSpan Ramp, TimeSpan Hold, TimeSpan CpuPeriod);
