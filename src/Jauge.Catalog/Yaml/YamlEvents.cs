using Jauge.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jauge.Catalog.Yaml;

/// <summary>YamlDotNet's events one by one; what it throws becomes a diagnostic and the end of the events.</summary>
internal sealed class YamlEvents
{
    private readonly Parser _parser;
    private readonly FlowCalls _calls;
    private readonly string _name;
    private readonly TabIndents _tabs;
    private readonly DiagnosticBag _bag;
    private readonly Stack<ParsingEvent> _open = [];
    private Mark _last = new(0, 1, 1);

    public YamlEvents(string text, string name, TabIndents tabs, DiagnosticBag bag)
    {
        (_name, _tabs, _bag) = (name, tabs, bag);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _calls = new FlowCalls(Read, text);
    }

    /// <summary>The next event, or null after an error, which is in the bag.</summary>
    public ParsingEvent? Next() => _calls.Next();

    private ParsingEvent? Read()
    {
        try
        {
            if (!_parser.MoveNext()) return null;
            return Seen(_parser.Current!);
        }
        catch (YamlException failure)
        {
            Report(failure.Message, failure.Start, failure.End);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or OverflowException or FormatException or NullReferenceException or KeyNotFoundException)
        {
            // YamlDotNet's own slips on broken text, an unclosed bracket first of all: it says neither what nor where.
            Slip(failure.Message);
        }

        return null;
    }

    private ParsingEvent Seen(ParsingEvent next)
    {
        _last = next.End;
        if (next is MappingStart or SequenceStart) _open.Push(next);
        else if (next is MappingEnd or SequenceEnd) _open.Pop();
        return next;
    }

    private void Slip(string message)
    {
        var open = _open.TryPeek(out var start) ? start : null;
        if (open is MappingStart { Style: MappingStyle.Flow }) Report("',' or '}'", open.Start, open.Start);
        else if (open is SequenceStart { Style: SequenceStyle.Flow }) Report("',' or ']'", open.Start, open.Start);
        else Report(message, _last, _last);
    }

    private void Report(string message, Mark start, Mark end)
    {
        if (TabNear(message, start, end) is { } tab) _bag.Add(YamlDiagnostics.TabIndent(tab));
        else _bag.Add(YamlDiagnostics.Syntax(Spans.Point(_name, start), SyntaxMessages.For(message)));
    }

    // Of a tab the parser often says that it is there and not where: then it is the first one after what was read.
    private SourceSpan? TabNear(string message, Mark start, Mark end)
    {
        foreach (var line in (int?[])[(int)end.Line, (int)start.Line, message.Contains(" tab ") ? _tabs.FirstFrom((int)_last.Line) : null])
        {
            if (line is { } found && _tabs.TryFind(found, out var column)) return Spans.Point(_name, found, column);
        }

        return null;
    }
}
