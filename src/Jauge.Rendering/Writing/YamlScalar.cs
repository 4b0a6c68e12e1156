namespace Jauge.Rendering.Writing;

/// <summary>A text, a number or a truth value.</summary>
public sealed class YamlScalar : YamlNode
{
    private YamlScalar(string text, bool isPlain) => (Text, IsPlain) = (text, isPlain);

    /// <summary>A text: whatever it holds, a reader gets the same text back.</summary>
    public YamlScalar(string text)
        : this(text, false) => ArgumentNullException.ThrowIfNull(text);

    /// <summary>What it holds.</summary>
    public string Text { get; }

    /// <summary>Whether it is a number or a truth value, which quotes would turn into a text.</summary>
    public bool IsPlain { get; }

    internal static YamlScalar Plain(string text) => new(text, true);
}
