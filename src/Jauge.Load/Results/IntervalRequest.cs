namespace Jauge.Load.Results;

/// <summary>What happened in an interval to one kind of request, or to all; times are in nanoseconds, of good answers, not numbers without
/// any.</summary>
/// <param name="Sent">Begun in it.</param>
/// <param name="Answered">Good answers in it.</param>
/// <param name="Failed">Failures in it.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95 % took at most this.</param>
/// <param name="P99">99 % took at most this.</param>
/// <param name="Max">Longest; 0 without any.</param>
public readonly record struct IntervalRequest(long Sent, long Answered, long Failed, double P50, double P95, double P99, long Max);
