using System.Text;
using Jauge.Core;
using Jauge.Spec.Binding;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;
using Jauge.Spec.Schema;
using Jauge.Spec.Values;

namespace Jauge.Spec.Tests.Documentation;

/// <summary>docs/reference/language.md, written from the model: its shapes, and the summaries that readers of the code see.</summary>
internal sealed class LanguagePage
{
    private readonly DocComments _docs = DocComments.OfModel();
    private readonly ModelShapes _shapes = new();
    private readonly StringBuilder _page = new();
    private readonly Queue<(Type Type, string Path)> _pending = new();
    private readonly HashSet<Type> _seen = [];

    public static string Write()
    {
        var page = new LanguagePage();
        page._page.Append(LanguageIntroduction.Text);
        page.Scalars();
        page.Sections(typeof(SystemSpec));
        return page._page.Append(LanguageIntroduction.End).ToString();
    }

    /// <summary>docs/reference/load-scenario.md, written the same way.</summary>
    public static string WriteScenario()
    {
        var page = new LanguagePage();
        page._page.Append(ScenarioIntroduction.Text);
        page.Sections(typeof(LoadScenarioSpec));
        return page._page.Append(ScenarioIntroduction.End).ToString();
    }

    private void Sections(Type root)
    {
        Ask(root, "");
        while (_pending.TryDequeue(out var next)) Section(next.Type, next.Path);
    }

    private void Scalars()
    {
        _page.Append("\n## Values\n\n| A value is | and is written |\n|---|---|\n");
        foreach (var type in ScalarTypes.All)
            _page.Append($"| {type.Name.English} | {string.Join(", ", type.Sample.Split(", ").Select(s => $"`{s}`"))} |\n");
    }

    private void Ask(Type type, string path)
    {
        if (_seen.Add(type)) _pending.Enqueue((type, path));
    }

    private void Section(Type type, string path)
    {
        var shape = _shapes.Of(type);
        _page.Append($"\n## {(path.Length > 0 ? $"`{path}`" : type == typeof(SystemSpec) ? "The system" : "The test")}\n\n{_docs.Of(type)}\n");
        if (shape.Shorthand is { } shorthand)
            _page.Append($"\nThe short form, one value or list in place of the keys, is `{shorthand.Key}`.\n");
        _page.Append("\n| Key | Value | Meaning |\n|---|---|---|\n");
        foreach (var key in shape.Keys.Values)
            Row(type, $"`{key.Key}`{(key.Required ? " *" : "")}", key, path.Length == 0 ? key.Key : $"{path}.{key.Key}");
        if (shape.Rest is { } rest) Row(type, "any other key", rest, $"{path}.*");
        if (type == typeof(SystemSpec))
            _page.Append("| `environments` | by name: the keys of this table | Environments, the one of the promises last: what differs from the system above. |\n");
    }

    private void Row(Type owner, string name, KeyShape key, string path) =>
        _page.Append($"| {name} | {Value(key.Property.PropertyType, key, path)} | {Escaped(_docs.Of(owner, key.Property.Name) ?? "")} |\n");

    private string Value(Type type, KeyShape key, string path)
    {
        if (ScalarTypes.Find(type) is { } scalar) return Scalar(scalar, key);
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choice)
            return string.Join(", ", Enum.GetNames(choice).Select(n => $"`{KeyShape.Kebab(n)}`"));
        if (type == typeof(ExpressionText)) return "[an expression](expressions.md)";
        if (ModelShapes.ItemOf(type) is { } item) return $"list: {Value(item, key, path)}";
        if (ModelShapes.ValueOf(type) is { } value)
            return key.IsRest ? Value(value, key, path) : $"by name: {Value(value, key, $"{path}.*")}";
        Ask(type, path);
        return $"[keys](#{Anchor(type)})";
    }

    private string Anchor(Type type) => Known(type) is { Length: > 0 } path
        ? string.Concat(path.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).ToLowerInvariant() : "the-system";

    private readonly Dictionary<Type, string> _paths = [];

    private string Known(Type type)
    {
        if (!_paths.ContainsKey(type)) _paths[type] = _pending.FirstOrDefault(p => p.Type == type).Path ?? "";
        return _paths[type];
    }

    private static string Scalar(ScalarType scalar, KeyShape key)
    {
        var bounds = (key.Minimum, key.Maximum) switch
        {
            (null, null) => "",
            ({ } least, null) => $", at least {least}",
            (null, { } most) => $", at most {new Ratio(most)}",
            ({ } least, { } most) => $", from {least} to {most}",
        };
        return (key.Sample is { } sample ? $"a quantity in `{sample}`" : scalar.Name.English) + bounds;
    }

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
