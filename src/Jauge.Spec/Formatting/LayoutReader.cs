using Jauge.Catalog.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jauge.Spec.Formatting;

/// <summary>From a correct text to its layout: the parser's events give the structure, the scanner's tokens the comments, positions join
/// them.</summary>
internal sealed class LayoutReader
{
    private readonly string _text;
    private readonly string[] _lines;
    private readonly CommentQueue _comments;
    private readonly FlowCalls _events;
    private long _lastLine;

    private LayoutReader(string text)
    {
        (_text, _lines, _comments) = (text, text.Split('\n'), new CommentQueue(text));
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _events = new FlowCalls(() => parser.MoveNext() ? parser.Current : null, text);
    }

    /// <summary>The layout of a text that the reader of the language takes without error, line ends already <c>\n</c>.</summary>
    /// <exception cref="YamlException">The text is not YAML after all.</exception>
    public static LayoutDocument Read(string text) => new LayoutReader(text).Root();

    private LayoutDocument Root()
    {
        var next = Next();
        while (next is StreamStart or DocumentStart) next = Next();
        var entry = new LayoutEntry();
        if (next is MappingStart { Style: MappingStyle.Flow }) entry.Lead.AddRange(Lead(next.Start.Index));
        entry.Value = Node(next, typeof(Model.SystemSpec), 0);
        return new LayoutDocument(WithoutHollow(entry), Lead(long.MaxValue));
    }

    private ParsingEvent Next() => _events.Next() ?? throw new YamlException("the text ends too early");

    private LayoutNode Node(ParsingEvent start, Type? type, long parentColumn)
    {
        switch (start)
        {
            case AnchorAlias alias:
                _lastLine = alias.End.Line;
                return new LayoutAlias { Text = $"*{alias.Value.Value}" };
            case Scalar scalar:
                return Scalar(scalar, type, parentColumn);
            case MappingStart mapping:
                return Collection(mapping, mapping.Anchor, true, mapping.Style == MappingStyle.Flow, type, parentColumn);
            case SequenceStart sequence:
                return Collection(sequence, sequence.Anchor, false, sequence.Style == SequenceStyle.Flow, type, parentColumn);
            default:
                throw new YamlException($"{start} is no value");
        }
    }

    private LayoutScalar Scalar(Scalar scalar, Type? type, long parentColumn)
    {
        var raw = _text[(int)Body(scalar)..(int)Math.Max(Body(scalar), scalar.End.Index)];
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var layout = new LayoutScalar
        {
            Anchor = Anchor(scalar.Anchor),
            Value = scalar.Style == ScalarStyle.Plain ? UnitSpacing.Apply(scalar.Value, type) : scalar.Value,
            Style = scalar.Style,
            Lines = isBlock ? TextBlock.Lines(raw, (int)parentColumn) : TextBlock.Folded(raw),
        };
        if (isBlock && _comments.TryTake(scalar.End.Index, _ => true, out var head)) layout.Head = head.Text;
        if (raw.Length > 0) _lastLine = isBlock ? -1 : scalar.End.Line;
        return layout;
    }

    // Where an anchored value itself begins.
    private long Body(Scalar scalar)
    {
        if (scalar.Anchor.IsEmpty) return scalar.Start.Index;
        var at = scalar.Start.Index + scalar.Anchor.Value.Length + 1;
        while (at < scalar.End.Index && char.IsWhiteSpace(_text[(int)at])) at++;
        return Math.Min(at, scalar.End.Index);
    }

    private LayoutCollection Collection(NodeEvent start, AnchorName anchor, bool isMapping, bool isFlow, Type? type, long parentColumn)
    {
        var collection = new LayoutCollection { IsMapping = isMapping, IsFlow = isFlow, Anchor = Anchor(anchor) };
        if (isFlow || !anchor.IsEmpty) _lastLine = start.Start.Line;
        var column = 0L;
        ParsingEvent next;
        while ((next = Next()) is not (MappingEnd or SequenceEnd))
        {
            if (column == 0) column = isMapping ? next.Start.Column : DashColumn(start);
            SameLine(collection, next.Start.Index);
            collection.Entries.Add(isMapping ? Pair((Scalar)next, type, column, isFlow) : Item(next, type, column, isFlow));
        }

        Close(collection, next, column <= parentColumn ? parentColumn + 1 : column);
        return collection;
    }

    // Behind an anchor the parser says where the first dash is, or where it ends.
    private long DashColumn(NodeEvent start) => start.Anchor.IsEmpty ? start.Start.Column
        : start.End.Index < _text.Length && _text[(int)start.End.Index] == '-' ? start.End.Column
        : start.End.Column - 1;

    private LayoutEntry Pair(Scalar key, Type? type, long column, bool isFlow)
    {
        var lead = Lead(key.Start.Index);
        var entry = new LayoutEntry { Key = Scalar(key, typeof(string), column), BlankBefore = IsBlank(key.Start.Line - 1) };
        _lastLine = key.End.Line;
        var value = Next();
        var holdsItsOwn = value is MappingStart { Style: not MappingStyle.Flow } or SequenceStart { Style: not SequenceStyle.Flow }
            || IsEmpty(value);
        if (!holdsItsOwn) lead.AddRange(Lead(value.Start.Index));
        entry.Lead.AddRange(lead);
        entry.Value = Node(value, UnitSpacing.Of(type, key.Value), isFlow ? 0 : column);
        if (!isFlow) entry.OwnLine = OwnLine(key.Start, value);
        return WithoutHollow(entry);
    }

    private LayoutEntry Item(ParsingEvent value, Type? type, long column, bool isFlow)
    {
        var entry = new LayoutEntry { BlankBefore = IsBlank(value.Start.Line - 1) };
        if (!IsEmpty(value)) entry.Lead.AddRange(Lead(value.Start.Index));
        entry.Value = Node(value, UnitSpacing.ItemOf(type), column);
        if (!isFlow) entry.OwnLine = OwnLine(value.Start, value);
        return WithoutHollow(entry);
    }

    // A value that stands on lines of its own, a block of text among them, has none.
    private string? OwnLine(Mark start, ParsingEvent value)
    {
        var isBlock = value is MappingStart { Style: not MappingStyle.Flow } or SequenceStart { Style: not SequenceStyle.Flow };
        return isBlock || IsEmpty(value) || _lastLine != start.Line ? null
            : _lines[(int)start.Line - 1][((int)start.Column - 1)..].TrimEnd();
    }

    // Comments in empty braces go above: there is no line for them inside.
    private static LayoutEntry WithoutHollow(LayoutEntry entry)
    {
        if (entry.Value is not LayoutCollection { Entries.Count: 0 } hollow) return entry;
        entry.Lead.AddRange(hollow.Tail);
        hollow.Tail.Clear();
        return entry;
    }

    private void Close(LayoutCollection collection, ParsingEvent end, long column)
    {
        SameLine(collection, end.Start.Index);
        while (_comments.TryTake(end.Start.Index, at => collection.IsFlow || at.Column >= column, out var found))
            collection.Tail.Add(Own(found));
        if (collection.IsFlow) _lastLine = end.Start.Line;
    }

    // A comment on the line of what was read last belongs to it.
    private void SameLine(LayoutCollection collection, long before)
    {
        var line = _lastLine;
        if (collection.Entries.Count > 0)
        {
            if (_comments.TryTake(before, at => at.Line == line, out var found)) collection.Entries[^1].Trailing = found.Text;
        }
        else if (!collection.IsFlow && _comments.TryTake(before, at => at.Line == line, out var found)) collection.Head = found.Text;
    }

    private List<LayoutComment> Lead(long before)
    {
        var lead = new List<LayoutComment>();
        while (_comments.TryTake(before, _ => true, out var found)) lead.Add(Own(found));
        return lead;
    }

    private LayoutComment Own(CommentQueue.Found found) => new(found.Text, IsBlank(found.At.Line - 1));

    private bool IsBlank(long line) => line >= 1 && line <= _lines.Length && string.IsNullOrWhiteSpace(_lines[(int)line - 1]);

    private static bool IsEmpty(ParsingEvent value) => value is Scalar { Style: ScalarStyle.Plain, Value: "" };

    private static string Anchor(AnchorName anchor) => anchor.IsEmpty ? "" : $"&{anchor.Value} ";
}
