namespace Jauge.Load.Results;

/// <summary>Failures of one cause.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Count">How many; above 0.</param>
public readonly record struct FailureCount(LoadFailure Cause, long Count);
