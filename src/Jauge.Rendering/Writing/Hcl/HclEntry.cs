namespace Jauge.Rendering.Writing.Hcl;

/// <summary>An argument or an inner block.</summary>
/// <param name="Name">Of an argument; empty for a block.</param>
/// <param name="Value">Of an argument; null for a block.</param>
/// <param name="Block">The block; null for an argument.</param>
/// <param name="Comment">What is said above it; null for nothing.</param>
public sealed record HclEntry(string Name, HclValue? Value, HclBlock? Block, string? Comment);
