using Jauge.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jauge.Catalog.Yaml;

/// <summary>Events to tree, with the limits kept at every event: the recursion below is never deeper than
/// <see cref="YamlLimits.Depth"/>, and an alias costs its size in the count and nothing in memory.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly YamlLimits _limits;
    private readonly ErrorBudget _errors;
    private readonly string _text;
    private readonly string _name;
    private readonly TabIndents _tabs;
    private readonly YamlEvents _events;
    private readonly HashSet<int> _tabLines = [];

    // Null while the anchored node is still being read: an alias to it would be a cycle.
    private readonly Dictionary<string, WeighedNode?> _anchors = [];
    private long _nodes;

    public YamlTreeBuilder(string text, string name, YamlLimits limits, DiagnosticBag bag)
    {
        (_text, _name, _limits, _errors) = (text, name, limits, new ErrorBudget(bag));
        _tabs = new TabIndents(text);
        _events = new YamlEvents(text, name, _tabs, bag);
    }

    /// <summary>The one document of the text; null when there is none or it cannot be read on.</summary>
    public YamlNode? Document()
    {
        for (var next = _events.Next(); next is not null; next = _events.Next())
        {
            if (next is StreamEnd) return Refuse(YamlDiagnostics.Empty(_name));
            if (next is DocumentStart) return Root(_events.Next());
        }

        return null;
    }

    private YamlNode? Root(ParsingEvent? first)
    {
        if (first is null || Node(first, 1) is not { } root) return null;
        if (_events.Next() is null) return null;
        return _events.Next() switch
        {
            DocumentStart second => Refuse(YamlDiagnostics.SeveralDocuments(Spans.Of(_name, second))),
            null => null,
            _ => root.Node is YamlScalar { IsNull: true } ? Refuse(YamlDiagnostics.Empty(_name)) : root.Node,
        };
    }

    // Null stops the reading: the limit or the syntax error that caused it is in the bag.
    private WeighedNode? Node(ParsingEvent at, int depth)
    {
        if (_errors.IsSpent) return Stopped(YamlDiagnostics.TooManyErrors(Spans.Point(_name, at.Start), ErrorBudget.Limit));
        if (at is AnchorAlias alias) return Alias(alias, depth);
        if (at is not NodeEvent start || !Accept(start, depth)) return null;
        Open(start.Anchor);
        var node = start switch
        {
            Scalar scalar => Leaf(scalar),
            SequenceStart => Sequence(start, depth),
            _ => Mapping(start, depth),
        };
        return node is null ? null : Close(start.Anchor, node);
    }

    private bool Accept(NodeEvent start, int depth)
    {
        var span = Spans.Of(_name, start);
        if (!start.Tag.IsEmpty) _errors.Add(YamlDiagnostics.Tag(span, start.Tag.ToString()));
        RefuseTab(span);
        if (start is not Scalar && depth > _limits.Depth)
            return Stop(YamlDiagnostics.TooDeep(Spans.Point(_name, start.Start), _limits.Depth));
        return Count(1, span);
    }

    private void RefuseTab(SourceSpan span)
    {
        if (!_tabs.TryFind(span.Line, out var column) || column >= span.Column || !_tabLines.Add(span.Line)) return;
        _errors.Add(YamlDiagnostics.TabIndent(Spans.Point(_name, span.Line, column)));
    }

    private bool Count(long nodes, SourceSpan span)
    {
        // Both terms stay below the limit plus one, or the reading has stopped: the sum cannot overflow.
        _nodes += nodes;
        return _nodes <= _limits.Nodes || Stop(YamlDiagnostics.TooManyNodes(span, _limits.Nodes));
    }

    private WeighedNode? Leaf(Scalar scalar)
    {
        var span = Spans.Of(_name, scalar);
        if (scalar.Value.Length > _limits.ScalarChars) return Stopped(YamlDiagnostics.ScalarTooLong(span, _limits.ScalarChars));
        return new WeighedNode(new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, span), 1, 0);
    }

    private WeighedNode? Alias(AnchorAlias alias, int depth)
    {
        var span = Spans.Of(_name, alias);
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
            return Hole(YamlDiagnostics.UnknownAnchor(span, alias.Value.Value, _anchors.Keys), span);
        if (target is null) return Hole(YamlDiagnostics.AliasToItself(span, alias.Value.Value), span);
        if (!Count(target.Size, span)) return null;
        return depth - 1 + target.Height <= _limits.Depth ? target : Stopped(YamlDiagnostics.TooDeep(span, _limits.Depth));
    }

    private WeighedNode? Sequence(ParsingEvent start, int depth)
    {
        var items = new List<WeighedNode>();
        ParsingEvent? next;
        while ((next = _events.Next()) is not SequenceEnd)
        {
            if (next is null || Node(next, depth + 1) is not { } item) return null;
            items.Add(item);
        }

        var span = Closed(start, next, items.Count == 0 ? null : items[^1].Node.Span);
        return WeighedNode.Around(new YamlSequence([.. items.Select(item => item.Node)], span), items);
    }

    private WeighedNode? Mapping(ParsingEvent start, int depth)
    {
        var entries = new MappingEntries(_errors);
        ParsingEvent? next;
        while ((next = _events.Next()) is not MappingEnd)
        {
            if (next is null || !Entry(next, depth, entries)) return null;
        }

        return entries.Close(Closed(start, next, entries.End));
    }

    private bool Entry(ParsingEvent at, int depth, MappingEntries entries)
    {
        var isKey = at is Scalar { Value: not "" } || at is Scalar { Style: not ScalarStyle.Plain };
        if (!isKey) _errors.Add(YamlDiagnostics.KeyNotText(Spans.Point(_name, at.Start)));
        if (Node(at, depth + 1) is not { } key) return false;
        if (_events.Next() is not { } next || Node(next, depth + 1) is not { } value) return false;
        if (isKey) entries.Add((YamlScalar)key.Node, value);
        return true;
    }

    // A block ends where its last value ends, and not at the next token, which may be lines below.
    private SourceSpan Closed(ParsingEvent start, ParsingEvent end, SourceSpan? last)
    {
        var span = Spans.Of(_name, start.Start, start.Start);
        return IsBracket(end) ? span.Until(Spans.Point(_name, end.Start)) : span.Until(last ?? span);
    }

    // The end of a pair in a list, [a: b], is not written.
    private bool IsBracket(ParsingEvent end) =>
        end.Start.Index < _text.Length && _text[(int)end.Start.Index] == (end is MappingEnd ? '}' : ']');

    private void Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty) _anchors[anchor.Value] = null;
    }

    private WeighedNode Close(AnchorName anchor, WeighedNode node)
    {
        if (!anchor.IsEmpty) _anchors[anchor.Value] = node;
        return node;
    }

    // What a bad alias stands for: nothing, so that reading goes on.
    private WeighedNode? Hole(Diagnostic diagnostic, SourceSpan span)
    {
        _errors.Add(diagnostic);
        return Count(1, span) ? new WeighedNode(new YamlScalar("", true, span), 1, 0) : null;
    }

    private YamlNode? Refuse(Diagnostic diagnostic)
    {
        _errors.Add(diagnostic);
        return null;
    }

    private WeighedNode? Stopped(Diagnostic diagnostic)
    {
        _errors.Add(diagnostic);
        return null;
    }

    private bool Stop(Diagnostic diagnostic)
    {
        _errors.Add(diagnostic);
        return false;
    }
}
