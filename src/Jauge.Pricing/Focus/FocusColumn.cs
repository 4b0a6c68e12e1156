namespace Jauge.Pricing.Focus;

/// <summary>A column of the dataset and how a row fills it.</summary>
/// <param name="Name">Name in FOCUS 1.2.</param>
/// <param name="IsRequired">Whether the specification forbids null.</param>
/// <param name="Read">The value as text: numbers with a point, days as UTC instants; null for none.</param>
public sealed record FocusColumn(string Name, bool IsRequired, Func<FocusRow, string?> Read);
