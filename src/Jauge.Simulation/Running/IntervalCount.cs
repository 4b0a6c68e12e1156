namespace Jauge.Simulation.Running;

/// <summary>One interval of one replication. Times in nanoseconds.</summary>
internal sealed record IntervalCount(TimeSpan At, long Sent, long[] Ended, double Mean, double P50, double P95, double P99, CellCount[] Cells);
