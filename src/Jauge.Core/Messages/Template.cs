namespace Jauge.Core.Messages;

/// <summary>A text with placeholders in double braces, filled anew for every message: <c>/orders/{{id}}</c>, <c>{{base64(user + ':' +
/// token)}}</c>.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Parts">What it is made of, in order; neighbouring texts are one.</param>
public sealed record Template(string Text, EquatableList<TemplatePart> Parts)
{
    /// <summary>Names that every message has: number of the virtual user, number of the session, seconds and milliseconds since
    /// 1970.</summary>
    public static EquatableList<string> BuiltIn { get; } = ["user", "visit", "now", "now-ms"];

    /// <summary>Prefix of names whose value comes from the environment of the process: tokens that belong in no file.</summary>
    public const string EnvironmentPrefix = "env.";

    /// <summary>Whether every message is the same.</summary>
    public bool IsConstant => Parts.All(p => p.IsConstant);

    /// <summary>The names that it depends on, each once, in order.</summary>
    public IEnumerable<string> Names => Parts.SelectMany(p => p.Names).Distinct();

    /// <summary>A text without placeholders, whatever braces it holds.</summary>
    public static Template Constant(string text) => new(text, [new TemplateText(text)]);

    /// <summary>Reads a template.</summary>
    /// <param name="text">Any text; <c>{{</c> opens a placeholder and <c>}}</c> closes it.</param>
    /// <param name="mistake">The first mistake; null on success.</param>
    /// <returns>Null when there is a mistake.</returns>
    public static Template? Parse(string text, out TemplateMistake? mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new TemplateReader(text).Read(out mistake);
        return parts is null ? null : new(text, parts);
    }

    /// <summary>The text as it was written.</summary>
    public override string ToString() => Text;
}
