namespace Jauge.Rendering.Writing.Script;

/// <summary>The types that the rendered scripts name.</summary>
public sealed class ScriptType
{
    private ScriptType(string text) => Text = text;

    /// <summary>Anything: k6 describes its summary no further.</summary>
    public static ScriptType Any { get; } = new("any");

    /// <summary>A number.</summary>
    public static ScriptType Number { get; } = new("number");

    /// <summary>A text.</summary>
    public static ScriptType String { get; } = new("string");

    /// <summary>A text or nothing.</summary>
    public static ScriptType TextOrNull { get; } = new("string | null");

    /// <summary>Texts by name.</summary>
    public static ScriptType TextByName { get; } = new("Record<string, string>");

    /// <summary>Anything by name.</summary>
    public static ScriptType AnyByName { get; } = new("Record<string, any>");

    /// <summary>An answer, of k6/http.</summary>
    public static ScriptType Response { get; } = new("Response");

    /// <summary>The options of a script, of k6/options.</summary>
    public static ScriptType Options { get; } = new("Options");

    /// <summary>As TypeScript writes it.</summary>
    public string Text { get; }
}
