using System.Collections;
using System.Globalization;
using System.Reflection;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Values;

namespace Jauge.Spec.Binding;

/// <summary>Turns a tree of nodes into records of the model. It never stops at the first mistake: what cannot be read is reported and left
/// out.</summary>
/// <param name="shapes">Shapes of the model.</param>
/// <param name="bag">Takes the diagnostics.</param>
public sealed class Binder(ModelShapes shapes, DiagnosticBag bag)
{
    private readonly Mistakes _mistakes = new(bag);
    private static readonly MethodInfo ListOf = typeof(Binder).GetMethod(nameof(MakeList), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo MapOf = typeof(Binder).GetMethod(nameof(MakeMap), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Reads a record of the model.</summary>
    /// <returns>The record, with defaults where something was wrong; null when the node cannot be one, or lacks something that has no
    /// default.</returns>
    public T? Bind<T>(YamlNode node) where T : class => Record(typeof(T), node, "") as T;

    /// <summary>Reads a record that stands at a path of the file, by which its quantities are known.</summary>
    /// <returns>As <see cref="Bind{T}(YamlNode)"/>.</returns>
    public T? Bind<T>(YamlNode node, string path) where T : class => Record(typeof(T), node, path) as T;

    private object? Value(Type type, YamlNode node, string path, KeyShape key)
    {
        if (_mistakes.IsSpent) return null;
        if (ScalarTypes.Find(type) is { } scalar) return Scalar(scalar, node, path, key);
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choice) return Choice(choice, node);
        if (type == typeof(ExpressionText)) return Formula(node);
        if (ModelShapes.ItemOf(type) is { } item) return List(item, node, path, key);
        return ModelShapes.ValueOf(type) is { } value ? Map(value, node, path, key) : Record(type, node, path);
    }

    private object? Record(Type type, YamlNode node, string path)
    {
        var shape = shapes.Of(type);
        if (node is not YamlMapping mapping) return Short(shape, node, path);
        var record = Activator.CreateInstance(type)!;
        foreach (var entry in mapping.Entries)
        {
            if (shape.Keys.TryGetValue(entry.Key, out var key)) Set(record, key, entry.Value, Join(path, entry.Key));
            else if (shape.Rest is null && !_mistakes.IsSpent)
                _mistakes.Add(SpecDiagnostics.UnknownKey(entry.KeySpan, entry.Key, shape.Keys.Keys));
        }

        if (shape.Rest is { } rest) SetRest(record, shape, rest, mapping, path);
        ReportMissing(shape, mapping);
        return shape.Keys.Values.All(k => !k.Required || k.Property.GetValue(record) is not null) ? record : null;
    }

    private object? Short(RecordShape shape, YamlNode node, string path)
    {
        if (shape.Shorthand is not { } key)
        {
            _mistakes.Add(SpecDiagnostics.ExpectedMapping(node.Span, shape.Keys.Keys));
            return null;
        }

        var record = Activator.CreateInstance(shape.Type)!;
        return Set(record, key, node, path) ? record : null;
    }

    private bool Set(object record, KeyShape key, YamlNode node, string path)
    {
        var value = Value(key.Property.PropertyType, node, path, key);
        if (value is null) return false;
        key.Property.SetValue(record, value);
        return true;
    }

    private void SetRest(object record, RecordShape shape, KeyShape rest, YamlMapping mapping, string path)
    {
        var others = mapping.Entries.Where(e => !shape.Keys.ContainsKey(e.Key)).ToList();
        var item = ModelShapes.ValueOf(rest.Property.PropertyType)!;
        rest.Property.SetValue(record, Collect(MapOf, item, others, e => Other(shape, item, e, path, rest),
            (e, value) => KeyValuePair.Create(e.Key, value)));
    }

    // Keys or a list where the record takes one value under any name: then it is the name that is wrong.
    private object? Other(RecordShape shape, Type item, YamlEntry entry, string path, KeyShape rest)
    {
        if (_mistakes.IsSpent || ScalarTypes.Find(item) is null || entry.Value is YamlScalar)
            return Value(item, entry.Value, Join(path, entry.Key), rest);
        _mistakes.Add(SpecDiagnostics.UnknownKey(entry.KeySpan, entry.Key, shape.Keys.Keys));
        return null;
    }

    private void ReportMissing(RecordShape shape, YamlMapping mapping)
    {
        foreach (var key in shape.Keys.Values.Where(k => k.Required && mapping.Find(k.Key) is null))
            _mistakes.Add(SpecDiagnostics.MissingKey(mapping.Span, key.Key));
    }

    private object? List(Type item, YamlNode node, string path, KeyShape key)
    {
        var items = node is YamlSequence sequence ? sequence.Items : [node];
        var numbered = items.Select((n, i) => (Node: n, Path: Join(path, (i + 1).ToString(CultureInfo.InvariantCulture))));
        return Collect(ListOf, item, numbered, n => Value(item, n.Node, n.Path, key), (_, value) => value);
    }

    private object? Map(Type value, YamlNode node, string path, KeyShape key)
    {
        if (node is YamlMapping mapping)
            return Collect(MapOf, value, mapping.Entries, e => Value(value, e.Value, Join(path, e.Key), key),
                (e, read) => KeyValuePair.Create(e.Key, read));
        _mistakes.Add(SpecDiagnostics.ExpectedMapping(node.Span, []));
        return null;
    }

    private static object? Collect<TNode>(MethodInfo maker, Type item, IEnumerable<TNode> nodes, Func<TNode, object?> read,
        Func<TNode, object, object> keep)
    {
        var kept = new ArrayList();
        foreach (var node in nodes)
            if (read(node) is { } value) kept.Add(keep(node, value));
        return maker.MakeGenericMethod(item).Invoke(null, [kept]);
    }

    private static EquatableList<T> MakeList<T>(ArrayList items) => items.Cast<T>().ToEquatableList();

    private static EquatableMap<T> MakeMap<T>(ArrayList items) =>
        items.Cast<KeyValuePair<string, object>>().Select(p => KeyValuePair.Create(p.Key, (T)p.Value)).ToEquatableMap();

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private object? Scalar(ScalarType type, YamlNode node, string path, KeyShape key)
    {
        if (node is not YamlScalar scalar)
        {
            _mistakes.Add(SpecDiagnostics.ExpectedScalar(node.Span, type));
            return null;
        }

        // `none` says "not here" wherever a word would make no sense: an environment takes a promise back with it.
        if (scalar is { IsPlain: true, Value: "none" } && type.NeedsUnit) return null;
        if (scalar.Value.Length == 0 && type.Type != typeof(string))
        {
            _mistakes.Add(SpecDiagnostics.Empty(node.Span, type));
            return null;
        }

        // The one value of which quotes change the meaning: a version looks like a number, and is none.
        var value = type.Type == typeof(StatedFigure) && !scalar.IsPlain ? StatedFigure.ParseQuoted(scalar.Value.Trim(), path)
            : type.Parse(scalar.Value.Trim(), path);
        if (value is null) _mistakes.Add(SpecDiagnostics.WrongValue(node.Span, scalar.Value, type));
        else if (Problem(value, node.Span, scalar.Value, key) is { } problem) _mistakes.Add(problem);
        else return value;
        return null;
    }

    private static Diagnostic? Problem(object value, SourceSpan span, string text, KeyShape key)
    {
        if (ValueChecks.IsReversed(value)) return SpecDiagnostics.RangeReversed(span, text);
        if (key.Sample is { } sample && value is Quantity quantity && !ValueChecks.Measures(quantity, sample))
            return SpecDiagnostics.WrongDimension(span, text, sample);
        if (ValueChecks.IsBelow(value, key.Minimum)) return SpecDiagnostics.BelowMinimum(span, text, key.Minimum ?? 0);
        return key.Maximum is { } most && value is Ratio ratio && ratio.Value > most
            ? SpecDiagnostics.AboveMaximum(span, text, new Ratio(most)) : null;
    }

    private object? Choice(Type type, YamlNode node)
    {
        var names = Enum.GetNames(type).ToDictionary(KeyShape.Kebab, n => n, StringComparer.Ordinal);
        if (node is YamlScalar scalar && names.TryGetValue(scalar.Value, out var name)) return Enum.Parse(type, name);
        _mistakes.Add(SpecDiagnostics.UnknownChoice(node.Span, node is YamlScalar written ? written.Value : "", names.Keys));
        return null;
    }

    private ExpressionText? Formula(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            _mistakes.Add(SpecDiagnostics.ExpectedExpression(node.Span));
            return null;
        }

        var found = new DiagnosticBag();
        var expression = Expression.Parse(scalar.Value, Inside(scalar), found);
        _mistakes.AddRange(found);
        return expression is null ? null : new ExpressionText(scalar.Value, expression);
    }

    // Positions inside a quoted text count from behind the quote.
    private static SourceSpan Inside(YamlScalar scalar) => scalar.IsPlain || scalar.Span.EndLine != scalar.Span.Line
        ? scalar.Span
        : scalar.Span with { Column = scalar.Span.Column + 1, EndColumn = scalar.Span.EndColumn - 1 };
}
