namespace Jauge.Core.Messages;

/// <summary>Reads a text with placeholders: <c>sum := value ('+' value)*</c>, <c>value := 'text' | number | name | name '(' sums
/// ')'</c>.</summary>
internal sealed class TemplateReader(string text)
{
    private const int MaxDepth = 16;
    private const string Opening = "{{";
    private const string Closing = "}}";

    private readonly List<TemplatePart> _parts = [];
    private TemplateMistake? _mistake;
    private int _at;

    internal EquatableList<TemplatePart>? Read(out TemplateMistake? mistake)
    {
        while (_mistake is null && _at < text.Length) Next();
        mistake = _mistake;
        return mistake is null ? [.. _parts] : null;
    }

    private void Next()
    {
        var open = text.IndexOf(Opening, _at, StringComparison.Ordinal);
        var end = open < 0 ? text.Length : open;
        if (end > _at) _parts.Add(new TemplateText(text[_at..end]));
        _at = end;
        if (open >= 0) Placeholder();
    }

    private void Placeholder()
    {
        var open = _at;
        _at += Opening.Length;
        if (Sum(0) is not { } part) return;
        SkipSpaces();
        if (!text.AsSpan(_at).StartsWith(Closing, StringComparison.Ordinal)) Fail(open, Opening.Length, TemplateMistakes.NotClosed);
        else if (part is TemplateText) Fail(open, _at - open, TemplateMistakes.OnlyText);
        else (_, _at) = (Added(part), _at + Closing.Length);
    }

    private bool Added(TemplatePart part)
    {
        _parts.Add(part);
        return true;
    }

    private TemplatePart? Sum(int depth)
    {
        var parts = new List<TemplatePart>();
        do
        {
            if (Value(depth) is not { } part) return null;
            parts.Add(part);
        }
        while (Takes('+'));
        return parts.Count == 1 ? parts[0] : new TemplateJoin([.. parts]);
    }

    private TemplatePart? Value(int depth)
    {
        SkipSpaces();
        if (depth > MaxDepth) return Fail(_at, 1, TemplateMistakes.TooDeep);
        if (_at == text.Length || text.AsSpan(_at).StartsWith(Closing, StringComparison.Ordinal))
            return Fail(Math.Max(0, _at - 1), 1, TemplateMistakes.Empty);
        if (text[_at] is '\'' or '"') return Quoted(text[_at]);
        var start = _at;
        while (_at < text.Length && IsOfName(text[_at])) _at++;
        if (_at == start) return Fail(start, 1, TemplateMistakes.Unexpected(text[start]));
        var word = text[start.._at];
        if (char.IsAsciiDigit(word[0])) return Number(word, start);
        return Takes('(') ? Call(word, start, depth) : new TemplateName(word);
    }

    private TemplatePart? Number(string word, int start) =>
        word.All(char.IsAsciiDigit) ? new TemplateText(word) : Fail(start, word.Length, TemplateMistakes.NoName(word));

    private TemplatePart? Quoted(char quote)
    {
        var end = text.IndexOf(quote, _at + 1);
        if (end < 0) return Fail(_at, 1, TemplateMistakes.NotClosed);
        var content = text[(_at + 1)..end];
        _at = end + 1;
        return new TemplateText(content);
    }

    private TemplatePart? Call(string word, int start, int depth)
    {
        if (TemplateFunctions.Find(word) is not { } function)
            return Fail(start, word.Length, TemplateMistakes.UnknownFunction(word), TemplateFunctions.Help(word));
        var arguments = new List<TemplatePart>();
        if (!Takes(')'))
        {
            do
            {
                if (Sum(depth + 1) is not { } argument) return null;
                arguments.Add(argument);
            }
            while (Takes(','));
            if (!Takes(')')) return Fail(start, word.Length, TemplateMistakes.NotClosed);
        }

        return TemplateFunctions.Problem(function, arguments) is { } problem ? Fail(start, word.Length, problem)
            : new TemplateCall(function, [.. arguments]);
    }

    private bool Takes(char symbol)
    {
        SkipSpaces();
        if (_at == text.Length || text[_at] != symbol) return false;
        _at++;
        return true;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private TemplatePart? Fail(int at, int length, Text message, Text? help = null)
    {
        _mistake ??= new(at, length, message, help);
        return null;
    }
}
