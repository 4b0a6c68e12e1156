namespace Jauge.Testing.Delays;

/// <summary>A request that a <see cref="DelayServer"/> answered, on the clock of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
/// <param name="Number">The number that its path ends with; −1: none.</param>
/// <param name="Received">When it came.</param>
/// <param name="Sent">When its answer was given to the system.</param>
public readonly record struct DelayedRequest(long Number, long Received, long Sent);
