namespace Jauge.Spec.Reading;

/// <summary>One value that the command line sets, as if it stood in the file: <c>components.shop.replicas=10..80</c>.</summary>
/// <param name="Path">Keys joined by dots, items of a list by their number from 1.</param>
/// <param name="Value">YAML in one line, as after the colon of the key: a scalar, or a mapping or a list in braces or brackets.</param>
public sealed record SystemSetting(string Path, string Value)
{
    /// <summary>What diagnostics call the place of a setting, instead of a file; its line is the number of the setting, from 1.</summary>
    public const string Source = "--set";

    /// <summary>Reads <c>path=value</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Null where the path, the <c>=</c> or the value is missing, or where the value is of several lines.</returns>
    public static SystemSetting? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || text.AsSpan().ContainsAny('\n', '\r')) return null;
        var (path, value) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
        return path.Length == 0 || value.Length == 0 ? null : new(path, value);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Path}={Value}";
}
