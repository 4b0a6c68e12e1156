namespace Jauge.Spec.Formatting;

/// <summary>A comment on a line of its own.</summary>
/// <param name="Text">With its <c>#</c>.</param>
/// <param name="BlankBefore">Whether an empty line stands above it.</param>
internal sealed record LayoutComment(string Text, bool BlankBefore);
