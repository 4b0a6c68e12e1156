using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jauge.Catalog.Yaml;

/// <summary>Lets a value in braces or brackets hold a comma between parentheses: <c>{ starts-in: lognormal(8 s, 2 s) }</c>.</summary>
/// <remarks>YAML cuts a plain value in a flow collection at every comma: here <c>lognormal(8 s</c> and a key <c>2 s)</c> without value.
/// What is cut is put together again where the parenthesis closes among the parts that follow; everything else stays as YAML has
/// it.</remarks>
/// <param name="read">The parser's next event; null after the last one, or after an error.</param>
/// <param name="text">The text that the events are of.</param>
public sealed class FlowCalls(Func<ParsingEvent?> read, string text)
{
    /// <summary>Parts looked at before a parenthesis counts as never closed: a file of opening ones costs no more than that for
    /// each.</summary>
    private const int MaxParts = 64;

    private readonly List<ParsingEvent> _ahead = [];
    private readonly Stack<Level> _levels = [];
    private int _first;
    private bool _ended;

    /// <summary>The next event; null after the last one.</summary>
    public ParsingEvent? Next()
    {
        if (Take() is not { } next) return null;
        if (next is Scalar scalar && IsValueInFlow && Depth(scalar.Value, 0) > 0) next = Joined(scalar);
        Follow(next);
        return next;
    }

    private bool IsValueInFlow => _levels.TryPeek(out var level) && level is { IsFlow: true } && (!level.IsMapping || level.ValueIsNext);

    private ParsingEvent? Take()
    {
        if (_first < _ahead.Count) return _ahead[_first++];
        Drop();
        return Read();
    }

    private void Drop()
    {
        _ahead.RemoveRange(0, _first);
        _first = 0;
    }

    private ParsingEvent? Read()
    {
        // After an error the parser is not asked again.
        var next = _ended ? null : read();
        _ended |= next is null;
        return next;
    }

    private Scalar Joined(Scalar first)
    {
        var step = _levels.Peek().IsMapping ? 2 : 1;
        if (first.Style != ScalarStyle.Plain || PartsToClose(first, step) is not (> 0 and var count)) return first;
        var rest = Enumerable.Range(0, count).Select(i => (Scalar)Peek(i * step)!).ToList();
        _first += count * step;
        return new Scalar(first.Anchor, first.Tag, Whole(first, rest), ScalarStyle.Plain, true, false, first.Start, rest[^1].End);
    }

    // Parts up to the one that closes the parenthesis; 0 when it does not come.
    private int PartsToClose(Scalar first, int step)
    {
        var depth = Depth(first.Value, 0);
        for (var count = 1; count <= MaxParts; count++)
        {
            if (Part((count - 1) * step, step == 2) is not { } part) return 0;
            if ((depth = Depth(part.Value, depth)) == 0) return count;
        }

        return 0;
    }

    // In a mapping a part looks like a key whose value is not written.
    private Scalar? Part(int at, bool isMapping) =>
        Peek(at) is Scalar { Style: ScalarStyle.Plain, Value.Length: > 0, Anchor.IsEmpty: true, Tag.IsEmpty: true } part
        && (!isMapping || Peek(at + 1) is Scalar { Style: ScalarStyle.Plain, Value: "", Anchor.IsEmpty: true, Tag.IsEmpty: true } value
            && IsUnwritten(part, value))
            ? part
            : null;

    // `{ a: f(1, 2): }` writes a colon: that is a key indeed.
    private bool IsUnwritten(Scalar part, Scalar value) =>
        value.Start.Index <= text.Length && !text.AsSpan((int)part.End.Index, (int)(value.Start.Index - part.End.Index)).Contains(':');

    private ParsingEvent? Peek(int at)
    {
        if (_first > MaxParts) Drop();
        while (_ahead.Count - _first <= at && Read() is { } next) _ahead.Add(next);
        return _ahead.Count - _first > at ? _ahead[_first + at] : null;
    }

    private static int Depth(string part, int depth)
    {
        foreach (var letter in part) depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
        return depth;
    }

    // As written where it stands on one line: the blanks behind a comma are the author's.
    private string Whole(Scalar first, List<Scalar> rest)
    {
        var written = text[(int)first.Start.Index..(int)rest[^1].End.Index].TrimEnd();
        var start = written.IndexOf(first.Value, StringComparison.Ordinal);
        return start >= 0 && !written.AsSpan().ContainsAny('\n', '\r') ? written[start..]
            : string.Join(", ", rest.Select(part => part.Value).Prepend(first.Value));
    }

    private void Follow(ParsingEvent next)
    {
        if (next is MappingEnd or SequenceEnd) _levels.Pop();
        else if (next is NodeEvent or AnchorAlias && _levels.TryPeek(out var level)) level.ValueIsNext = !level.ValueIsNext;
        if (next is MappingStart mapping) _levels.Push(new Level(true, mapping.Style == MappingStyle.Flow));
        else if (next is SequenceStart sequence) _levels.Push(new Level(false, sequence.Style == SequenceStyle.Flow));
    }

    private sealed class Level(bool isMapping, bool isFlow)
    {
        public bool IsMapping => isMapping;

        public bool IsFlow => isFlow;

        /// <summary>In a mapping, whether the next node is a value and not a key.</summary>
        public bool ValueIsNext { get; set; }
    }
}
