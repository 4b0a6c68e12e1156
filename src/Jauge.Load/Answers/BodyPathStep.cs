namespace Jauge.Load.Answers;

/// <summary>One step of a <see cref="BodyPath"/>.</summary>
/// <param name="Name">Of a member; null: an element.</param>
/// <param name="Index">Of an element; −1: any.</param>
internal readonly record struct BodyPathStep(byte[]? Name, int Index);
