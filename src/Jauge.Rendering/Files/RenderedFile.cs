namespace Jauge.Rendering.Files;

/// <summary>One file of a delivery.</summary>
/// <param name="Path">Below the delivery's folder, with <c>/</c>; never absolute, never with <c>..</c>.</param>
/// <param name="Content">With line feeds, and one at the end.</param>
public sealed record RenderedFile(string Path, string Content)
{
    /// <summary>Whether it is a program.</summary>
    public bool IsExecutable { get; init; }
}
