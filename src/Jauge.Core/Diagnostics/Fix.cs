namespace Jauge.Core;

/// <summary>An edit that cures a diagnostic, for editors to offer.</summary>
/// <param name="Span">The text to replace; empty to insert.</param>
/// <param name="Replacement">The new text, as it would stand in the file.</param>
public sealed record Fix(SourceSpan Span, string Replacement);
