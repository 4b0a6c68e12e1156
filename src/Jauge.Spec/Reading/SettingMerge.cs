using System.Globalization;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Binding;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Lays one setting over a tree, at its path. The model tells which keys may be new: a name of the author's must stand there
/// already, so that a typing mistake is none of a new component.</summary>
internal sealed class SettingMerge(SystemSetting setting, int line, ModelShapes shapes, DiagnosticBag bag)
{
    /// <summary>The tree with the value in it; the tree as it was where the path or the value is wrong, which is reported.</summary>
    public static YamlNode Apply(YamlNode root, SystemSetting setting, int line, ModelShapes shapes, DiagnosticBag bag)
    {
        var merge = new SettingMerge(setting, line, shapes, bag);
        return merge.Value() is { } value ? merge.Set(typeof(SystemSpec), root, 0, value) ?? root : root;
    }

    /// <summary>The value, at the place where it stands in the setting; null where it is no YAML, which is reported.</summary>
    private YamlNode? Value()
    {
        var (found, before) = (new DiagnosticBag(), setting.Path.Length + 1);
        var text = new string('\n', line - 1) + new string(' ', before) + setting.Value;
        var value = YamlReader.ReadText(text, SystemSetting.Source, YamlLimits.Default, found);
        var whole = new SourceSpan(SystemSetting.Source, line, before + 1, line, before + 1 + setting.Value.Length);
        bag.AddRange(found.Sorted().Select(d => d.Span.Line == line ? d : d with { Span = whole }));
        return found.HasErrors ? null : value;
    }

    /// <summary>A node with the value below it; null where the value takes the node away.</summary>
    private YamlNode? Set(Type type, YamlNode? node, int from, YamlNode value)
    {
        if (from > setting.Path.Length) return IsNone(type, value) ? null : Leaf(node, value);
        if (ModelShapes.ItemOf(type) is { } item) return SetItem(item, node, from, value);
        if (ModelShapes.ValueOf(type) is { } named) return SetNamed(named, node, from, value);
        if (ScalarTypes.Find(type) is null && type.IsClass && type != typeof(Values.ExpressionText))
            return SetKey(shapes.Of(type), node, from, value);
        Report(from, []);
        return node;
    }

    private bool IsNone(Type type, YamlNode value) => value is YamlScalar { IsPlain: true, Value: "none" } && !CanBeNone(type);

    // a word may be `none`: as a value it takes nothing away
    private bool CanBeNone(Type type)
    {
        if (ScalarTypes.Find(type) is { } scalar) return scalar.Type == typeof(string);
        if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum || type == typeof(Values.ExpressionText)) return true;
        if (ModelShapes.ItemOf(type) is { } item) return CanBeNone(item);
        return ModelShapes.ValueOf(type) is null && type.IsClass && shapes.Of(type).Shorthand is { } shorthand
            && CanBeNone(shorthand.Property.PropertyType);
    }

    private static YamlNode? Leaf(YamlNode? node, YamlNode value)
    {
        var merged = node is null ? value : EnvironmentMerge.Apply(node, value);
        return merged is YamlScalar { IsNull: true } ? null : merged;
    }

    private YamlNode? SetItem(Type item, YamlNode? node, int from, YamlNode value)
    {
        var items = node is YamlSequence sequence ? sequence.Items : node is null ? [] : [node];
        var head = Head(from);
        if (!int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > items.Count)
        {
            Report(from, Enumerable.Range(1, items.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)));
            return node;
        }

        var changed = items.Select((n, i) => i == number - 1 ? Set(item, n, After(from, head), value) : n).OfType<YamlNode>();
        return new YamlSequence([.. changed], node!.Span);
    }

    // the author's own names: one that is not there yet needs a whole value
    private YamlNode? SetNamed(Type named, YamlNode? node, int from, YamlNode value)
    {
        var known = Keys(node);
        if (Longest(from, known) is { } name) return With(node, name, from, named, value);
        var isWhole = After(from, Head(from)) > setting.Path.Length && (value is YamlMapping || ScalarTypes.Find(named) is not null);
        if (isWhole) return With(node, Head(from), from, named, value);
        Report(from, known);
        return node;
    }

    private YamlNode? SetKey(RecordShape shape, YamlNode? node, int from, YamlNode value)
    {
        if (node is not null and not YamlMapping && shape.Shorthand is { } shorthand)
            node = new YamlMapping([new YamlEntry(shorthand.Key, node.Span, node)], node.Span);
        if (Longest(from, shape.Keys.Keys) is { } key) return With(node, key, from, shape.Keys[key].Property.PropertyType, value);
        var name = Longest(from, Keys(node)) ?? Head(from);
        if (shape.Rest is { } rest && (After(from, name) > setting.Path.Length || Keys(node).Contains(name)))
            return With(node, name, from, ModelShapes.ValueOf(rest.Property.PropertyType)!, value);
        Report(from, shape.Keys.Keys);
        return node;
    }

    private YamlMapping With(YamlNode? node, string key, int from, Type type, YamlNode value)
    {
        var mapping = node as YamlMapping ?? new YamlMapping([], Span(from, key));
        var below = Set(type, mapping.Find(key)?.Value, After(from, key), value);
        var entry = below is null ? null : new YamlEntry(key, Span(from, key), below);
        var isThere = mapping.Find(key) is not null;
        var entries = mapping.Entries.Select(e => e.Key == key ? entry : e);
        return mapping with { Entries = [.. (isThere ? entries : entries.Append(entry)).OfType<YamlEntry>()] };
    }

    /// <summary>The longest of the keys that the path goes on with: a key may hold a dot, as <c>p99.9</c>.</summary>
    private string? Longest(int from, IEnumerable<string> keys) =>
        keys.Where(k => Left(from).StartsWith(k, StringComparison.Ordinal)
            && (Left(from).Length == k.Length || Left(from)[k.Length] == '.'))
            .MaxBy(k => k.Length);

    private static IReadOnlyCollection<string> Keys(YamlNode? node) =>
        node is YamlMapping mapping ? [.. mapping.Entries.Select(e => e.Key)] : [];

    private string Left(int from) => setting.Path[from..];

    private string Head(int from) => Left(from).Split('.', 2)[0];

    private static int After(int from, string key) => from + key.Length + 1;

    private void Report(int from, IEnumerable<string> known) =>
        bag.Add(SpecDiagnostics.NothingToSet(Span(from, Head(from)), from == 0 ? "" : setting.Path[..(from - 1)], Head(from), known));

    private SourceSpan Span(int from, string key) => new(SystemSetting.Source, line, from + 1, line, from + key.Length + 1);
}
