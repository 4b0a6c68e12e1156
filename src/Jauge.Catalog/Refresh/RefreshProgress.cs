namespace Jauge.Catalog.Refresh;

/// <summary>State of a running refresh, for a progress line. Counts include what an earlier, interrupted run had already read.</summary>
/// <param name="Request">What is being read: service and region.</param>
/// <param name="Pages">Pages or files read to the end.</param>
/// <param name="Rows">Observations kept so far, before folding.</param>
/// <param name="Bytes">Bytes received by this run, failed attempts included.</param>
/// <param name="Waiting">Delay before the next attempt, when the transport waits; otherwise null.</param>
public sealed record RefreshProgress(string Request, int Pages, long Rows, long Bytes, TimeSpan? Waiting = null);
