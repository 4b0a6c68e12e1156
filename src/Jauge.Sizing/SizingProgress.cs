namespace Jauge.Sizing;

/// <summary>How far a search is.</summary>
/// <param name="Scored">Shapes scored.</param>
/// <param name="Simulated">Shapes simulated.</param>
/// <param name="Events">Events played.</param>
/// <param name="LowerBound">Nothing that does costs less, so far; null before anything is known.</param>
/// <param name="Best">Cost of the best so far; null: none.</param>
public readonly record struct SizingProgress(int Scored, int Simulated, long Events, decimal? LowerBound, decimal? Best);
