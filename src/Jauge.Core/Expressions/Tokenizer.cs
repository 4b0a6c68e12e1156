namespace Jauge.Core.Expressions;

/// <summary>Cuts a formula into tokens; the first mistake is reported and ends it.</summary>
internal sealed class Tokenizer(string text, SourceSpan span, DiagnosticBag diagnostics)
{
    private static readonly string[] Symbols = ["!=", "<=", ">=", "+", "-", "*", "/", "^", "=", "<", ">", "(", ")", ","];

    private readonly List<Token> _tokens = [];
    private int _at;

    internal IReadOnlyList<Token>? Read()
    {
        for (SkipSpaces(); _at < text.Length; SkipSpaces())
        {
            if (!TryReadToken())
                return null;
        }

        _tokens.Add(new(TokenKind.End, _at, ""));
        return _tokens;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private bool TryReadToken() => text[_at] switch
    {
        '\'' => TryReadText(),
        var c when char.IsAsciiDigit(c) => TryReadQuantity(),
        var c when char.IsLetter(c) || c == '_' => TryReadWord(),
        _ => TryReadSymbol(),
    };

    private bool TryReadSymbol()
    {
        var symbol = Symbols.FirstOrDefault(s => string.CompareOrdinal(text, _at, s, 0, s.Length) == 0);
        if (symbol is null)
            return Fail(ExpressionDiagnostics.UnexpectedCharacter(span.Within(_at, 1), CharacterAt(_at)));

        return Add(TokenKind.Symbol, _at + symbol.Length, symbol);
    }

    private bool TryReadText()
    {
        var end = _at + 1;
        while (end < text.Length && (text[end] != '\'' || (end + 1 < text.Length && text[end + 1] == '\'')))
            end += text[end] == '\'' ? 2 : 1;
        if (end >= text.Length)
            return Fail(ExpressionDiagnostics.UnclosedText(span.Within(_at, text.Length - _at)));

        var content = text[(_at + 1)..end].Replace("''", "'", StringComparison.Ordinal);
        return Add(TokenKind.Literal, end + 1, text[_at..(end + 1)], Value.Of(content));
    }

    private bool TryReadWord()
    {
        var end = LiteralScanner.EndOfPath(text, _at);
        var word = text[_at..end];
        return word switch
        {
            "and" or "or" or "not" => Add(TokenKind.Symbol, end, word),
            "true" or "false" => Add(TokenKind.Literal, end, word, Value.Of(word == "true")),
            _ => Add(TokenKind.Name, end, word),
        };
    }

    private bool TryReadQuantity()
    {
        var end = LiteralScanner.EndOfQuantity(text, _at);
        var literal = text[_at..end];
        return Quantity.TryParse(literal, RangeName(), out var quantity)
            ? Add(TokenKind.Literal, end, literal, Value.Of(quantity))
            : Fail(ExpressionDiagnostics.InvalidNumber(span.Within(_at, end - _at), literal, UnitHelp(literal)));
    }

    // two ranges at different places are different quantities, even where they look alike
    private string RangeName() => FormattableString.Invariant($"{span.File}:{span.Line}:{span.Column}+{_at}");

    private static Text? UnitHelp(string literal)
    {
        var unit = literal.TrimStart("0123456789. ".ToCharArray());
        return unit.Length == 0 || Units.TryParse(unit, out _, out _) ? null : NearestName.Help(unit, Units.Known);
    }

    private string CharacterAt(int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? text.Substring(index, 2) : text[index].ToString();

    private bool Add(TokenKind kind, int end, string content, Value? value = null)
    {
        _tokens.Add(new(kind, _at, content, value));
        _at = end;
        return true;
    }

    private bool Fail(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return false;
    }
}
