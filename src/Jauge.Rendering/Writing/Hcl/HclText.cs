namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A text without any template in it.</summary>
/// <param name="text">Whatever it holds, a reader gets the same text back.</param>
public sealed class HclText(string text) : HclValue
{
    /// <summary>What it holds.</summary>
    public string Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
