namespace Jauge.Sizing.Search;

/// <summary>A choice that nothing refutes so far.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Scores">What it is compared by.</param>
internal sealed record Scored(Choice Choice, Scores Scores);
