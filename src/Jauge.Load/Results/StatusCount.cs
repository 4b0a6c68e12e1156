namespace Jauge.Load.Results;

/// <summary>Answers of one status.</summary>
/// <param name="Status">100 to 999.</param>
/// <param name="Count">How many; above 0.</param>
public readonly record struct StatusCount(int Status, long Count);
