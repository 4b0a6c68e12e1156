namespace Jauge.Sizing;

/// <summary>One value of the file that a shape changes.</summary>
/// <param name="Path">Its path, <c>components.db.sku</c>.</param>
/// <param name="From">As the file has it; null where it says nothing.</param>
/// <param name="To">As the shape has it; <c>none</c> where it takes the key away.</param>
public sealed record ShapeChange(string Path, string? From, string To);
