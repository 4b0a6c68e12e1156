using Jauge.Core;

namespace Jauge.Pricing.Ownership;

/// <summary>A cost that no cloud bills.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="PerYear">Cost of a year in the bill's currency; null when the file states no rate.</param>
/// <param name="Reason">Why there is none; null when there is one.</param>
public sealed record PeopleItem(string Name, Text Title, Estimate? PerYear, Text? Reason);
