using System.Text.RegularExpressions;

namespace Jauge.Rendering.Writing.Script;

/// <summary>Names that TypeScript takes as they are.</summary>
public static partial class ScriptIdentifier
{
    private static readonly HashSet<string> Reserved =
    [
        "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum",
        "eval", "export", "extends",
        "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null",
        "package", "private", "protected", "public",
        "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with",
        "yield",
    ];

    /// <summary>Whether an object's member may have this name without quotes.</summary>
    internal static bool IsKey(string name) => Identifier().IsMatch(name);

    internal static bool Is(string name) => Identifier().IsMatch(name) && !Reserved.Contains(name);

    internal static string Checked(string name) =>
        Is(name) ? name : throw new ArgumentException($"'{name}' is no identifier.", nameof(name));

    /// <summary>An identifier made of a name of the description: <c>buy-all</c> is <c>buyAll</c>.</summary>
    public static string Of(string name)
    {
        var words = name.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        var camel = string.Concat(words.Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
        return Is(camel) ? camel : $"_{string.Concat(camel.Where(c => char.IsAsciiLetterOrDigit(c)))}";
    }

    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_$]*\z")]
    private static partial Regex Identifier();
}
