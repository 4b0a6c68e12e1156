namespace Jauge.Sizing.Search;

/// <summary>A choice that does not do.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Cost">Its cost, or a lower bound of it.</param>
/// <param name="Refusal">Why.</param>
internal sealed record Refused(Choice Choice, decimal Cost, Refusal Refusal);
