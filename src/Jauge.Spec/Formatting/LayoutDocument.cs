namespace Jauge.Spec.Formatting;

/// <summary>A whole text.</summary>
/// <param name="Root">Its one value, with the comments above it.</param>
/// <param name="Tail">Comments behind everything.</param>
internal sealed record LayoutDocument(LayoutEntry Root, List<LayoutComment> Tail);
