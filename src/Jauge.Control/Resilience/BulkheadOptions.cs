namespace Jauge.Control.Resilience;

/// <summary>Places of a bulkhead.</summary>
/// <param name="MaxConcurrent">Calls inside; 1 or more.</param>
/// <param name="MaxQueued">Calls waiting; 0 or more.</param>
public sealed record BulkheadOptions(int MaxConcurrent, int MaxQueued = 0);
