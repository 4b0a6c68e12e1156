using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>Collects the keys of one mapping: a key stands once, and <c>&lt;&lt;</c> brings what is not written.</summary>
/// <remarks>Merge keys are those of YAML 1.1's type repository (https://yaml.org/type/merge.html): one mapping or a list of them, the
/// earlier before the later, the written key before both.</remarks>
internal sealed class MappingEntries(ErrorBudget errors)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlEntry> _written = [];
    private readonly List<WeighedNode> _parts = [];
    private readonly List<MergeKey> _merged = [];

    /// <summary>Where the last value ends; null as long as there is none.</summary>
    public SourceSpan? End { get; private set; }

    public void Add(YamlScalar key, WeighedNode value)
    {
        _parts.Add(new WeighedNode(key, 1, 0));
        _parts.Add(value);
        End = IsAfter(value.Node.Span, key.Span) ? value.Node.Span : key.Span;
        if (key is { IsPlain: true, Value: "<<" }) Merge(value.Node);
        else Write(new YamlEntry(key.Value, key.Span, value.Node));
    }

    /// <summary>The mapping, merged keys in the place of their <c>&lt;&lt;</c>.</summary>
    public WeighedNode Close(SourceSpan span)
    {
        if (_merged.Count > 0) Expand();
        return WeighedNode.Around(new YamlMapping([.. _entries], span), _parts);
    }

    // What is merged is weighed already, as the value of its "<<".
    private void Expand()
    {
        var known = _written.Keys.ToHashSet();
        var missing = _merged.ConvertAll(merge => merge.Mapping.Entries.Where(entry => known.Add(entry.Key)).ToList());
        for (var i = _merged.Count - 1; i >= 0; i--) _entries.InsertRange(_merged[i].At, missing[i]);
    }

    // An alias as value has the span of its anchor, which stands above.
    private static bool IsAfter(SourceSpan value, SourceSpan key) => (value.Line, value.Column).CompareTo((key.Line, key.Column)) > 0;

    private void Write(YamlEntry entry)
    {
        if (_written.TryGetValue(entry.Key, out var first))
            errors.Add(YamlDiagnostics.DuplicateKey(entry.KeySpan, entry.Key, first.KeySpan));
        else
            _entries.Add(_written[entry.Key] = entry);
    }

    private void Merge(YamlNode value)
    {
        if (value is YamlMapping one) _merged.Add(new(_entries.Count, one));
        else if (value is YamlSequence { Items: var items } && items.All(item => item is YamlMapping))
            _merged.AddRange(items.Select(item => new MergeKey(_entries.Count, (YamlMapping)item)));
        else errors.Add(YamlDiagnostics.BadMerge(value.Span));
    }

    private sealed record MergeKey(int At, YamlMapping Mapping);
}
