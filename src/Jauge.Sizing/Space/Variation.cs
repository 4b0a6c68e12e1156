namespace Jauge.Sizing.Space;

/// <summary>One lever as a user asks for it.</summary>
/// <param name="Path">Path of the file, as <c>--set</c> takes it.</param>
/// <param name="Values">What it may be: names with <c>*</c>, a range of numbers, or values joined by commas; null: whatever the catalog
/// offers there.</param>
public sealed record Variation(string Path, string? Values)
{
    /// <summary>Reads <c>path</c> or <c>path=values</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Null where the path is missing.</returns>
    public static Variation? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var (path, values) = equals < 0 ? (text.Trim(), null) : (text[..equals].Trim(), text[(equals + 1)..].Trim());
        return path.Length == 0 || values?.Length == 0 ? null : new(path, values);
    }
}
