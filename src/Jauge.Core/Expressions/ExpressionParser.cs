namespace Jauge.Core.Expressions;

/// <summary>Operator precedence parser (Pratt, 1973): each operator knows how strongly it binds.</summary>
internal sealed class ExpressionParser
{
    private static readonly Text Operand = new("a value", "une valeur");
    private static readonly Text OperatorOrEnd = new("an operator or the end", "un opérateur ou la fin");

    private readonly IReadOnlyList<Token> _tokens;
    private readonly SourceSpan _span;
    private readonly DiagnosticBag _diagnostics;
    private int _at;
    private int _depth;

    private ExpressionParser(IReadOnlyList<Token> tokens, SourceSpan span, DiagnosticBag diagnostics) =>
        (_tokens, _span, _diagnostics) = (tokens, span, diagnostics);

    private Token Current => _tokens[_at];

    internal static Expression? Parse(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (text.Length <= Expression.MaxLength)
            return new Tokenizer(text, span, diagnostics).Read() is { } tokens
                ? new ExpressionParser(tokens, span, diagnostics).Whole() : null;

        diagnostics.Add(ExpressionDiagnostics.TooLarge(span));
        return null;
    }

    private Expression? Whole()
    {
        var expression = AtLeast(Operators.Weakest);
        return expression is null || Current.Kind == TokenKind.End ? expression : Unexpected(OperatorOrEnd);
    }

    private Expression? AtLeast(int strength)
    {
        if (_depth == Expression.MaxDepth)
            return Fail(ExpressionDiagnostics.TooLarge(SpanOf(Current)));

        _depth++;
        var expression = Continue(First(), strength);
        _depth--;
        return expression;
    }

    private Expression? Continue(Expression? left, int strength)
    {
        while (left is not null && Joining() is { } operation && operation.Strength() >= strength)
        {
            _at++;
            left = AtLeast(operation.RightStrength()) is { } right ? new BinaryExpression(operation, left, right) : null;
            if (left is not null && operation.IsComparison() && Joining() is { } next && next.IsComparison())
                return Unexpected(new("and, or, or the end (comparisons do not chain)",
                    "and, or ou la fin (les comparaisons ne s'enchaînent pas)"));
        }

        return left;
    }

    private Operator? Joining() => Current.Kind == TokenKind.Symbol ? Operators.Between(Current.Text) : null;

    private Expression? First()
    {
        var token = Current;
        if (token.Kind == TokenKind.End)
            return Unexpected(Operand);

        _at++;
        return token switch
        {
            { Kind: TokenKind.Literal } => new LiteralExpression(token.Value!),
            { Kind: TokenKind.Name } => Current.Is("(") ? Call(token) : new NameExpression(token.Text),
            { Text: "-" } => Prefix(Operator.Negate),
            { Text: "not" } => Prefix(Operator.Not),
            { Text: "(" } => Parenthesized(),
            _ => Fail(ExpressionDiagnostics.Unexpected(SpanOf(token), token.Text, Operand)),
        };
    }

    private PrefixExpression? Prefix(Operator operation) =>
        AtLeast(operation.Strength()) is { } operand ? new(operation, operand) : null;

    private Expression? Parenthesized()
    {
        var inner = AtLeast(Operators.Weakest);
        return inner is null || TryTake(")") ? inner : Unexpected(new("an operator or ')'", "un opérateur ou « ) »"));
    }

    private Expression? Call(Token name)
    {
        if (Function.Find(name.Text) is not { } function)
            return Fail(ExpressionDiagnostics.UnknownFunction(SpanOf(name), name.Text));

        _at++;
        if (Arguments() is not { } arguments)
            return null;

        return function.Takes(arguments.Count)
            ? new CallExpression(name.Text, [.. arguments]) { Place =
                FormattableString.Invariant($"{_span.File}:{_span.Line}:{_span.Column}+{name.Start}") }
            : Fail(ExpressionDiagnostics.WrongArgumentCount(SpanOf(name), name.Text, arguments.Count, function.Expected));
    }

    private List<Expression>? Arguments()
    {
        List<Expression> arguments = [];
        if (TryTake(")"))
            return arguments;

        do
        {
            if (AtLeast(Operators.Weakest) is not { } argument)
                return null;
            arguments.Add(argument);
        }
        while (TryTake(","));

        if (TryTake(")"))
            return arguments;

        Unexpected(new("',' or ')'", "« , » ou « ) »"));
        return null;
    }

    private bool TryTake(string symbol)
    {
        var isNext = Current.Is(symbol);
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private Expression? Unexpected(Text expected) => Fail(ExpressionDiagnostics.Unexpected(SpanOf(Current), Current.Text, expected));

    private SourceSpan SpanOf(Token token) => _span.Within(token.Start, token.Text.Length);

    private Expression? Fail(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        return null;
    }
}
