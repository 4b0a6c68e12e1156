using System.Text;
using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.PowerShell;

/// <summary>A value: a text that PowerShell passes on unchanged, a variable, or a list of values.</summary>
public sealed partial class PowerShellValue
{
    private PowerShellValue(string text) => Text = text;

    internal string Text { get; }

    /// <summary>A text.</summary>
    public static implicit operator PowerShellValue(string text) => Of(text);

    /// <summary>A text, in single quotes, where only quotes mean something: the straight one and the four typographic ones that PowerShell
    /// takes for it (about_Quoting_Rules).</summary>
    public static PowerShellValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new StringBuilder("'");
        foreach (var sign in text) quoted.Append(sign is '\'' or >= '\u2018' and <= '\u201B' ? $"{sign}{sign}" : sign.ToString());
        return new(quoted.Append('\'').ToString());
    }

    /// <summary>The value of a variable.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static PowerShellValue Variable(string name) => new($"${Checked(name)}");

    /// <summary>All values of a variable, each an argument.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static PowerShellValue Splat(string name) => new($"@{Checked(name)}");

    /// <summary>A list.</summary>
    public static PowerShellValue List(IEnumerable<PowerShellValue> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new($"@({string.Join(", ", items.Select(i => i.Text))})");
    }

    /// <summary>What each of several parameters holds, every value with the parameter's name in small letters before it.</summary>
    /// <exception cref="ArgumentException">It is no name.</exception>
    public static PowerShellValue Choices(IEnumerable<string> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new($"@({string.Join("; ", parameters.Select(p => $"${Checked(p)} | Where-Object {{ $_ }} | ForEach-Object {{ \"{p.ToLowerInvariant()}=$_\" }}"))})");
    }

    internal static string Checked(string name) =>
        IsName().IsMatch(name) ? name : throw new ArgumentException($"'{name}' is no name of PowerShell.", nameof(name));

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex IsName();
}
