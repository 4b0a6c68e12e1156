namespace Jauge.Sizing.Search;

/// <summary>Where the search stands.</summary>
internal readonly record struct SearchStanding(int Scored, int Tried, long Events, decimal LowerBound, decimal? Best);
