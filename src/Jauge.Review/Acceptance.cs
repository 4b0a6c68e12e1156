namespace Jauge.Review;

/// <summary>That the owner accepts a finding for a while.</summary>
/// <param name="Because">Why, in the owner's words.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="By">Who accepted it; null when the file does not say.</param>
public sealed record Acceptance(string Because, DateOnly Until, string? By);
