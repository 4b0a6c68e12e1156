using FsCheck;
using FsCheck.Fluent;
using Jauge.Core.Expressions;

namespace Jauge.Core.Tests.Expressions;

public sealed class ExpressionPropertyTests
{
    private static readonly SourceSpan Span = new("system.yaml", 1, 1, 1, 5000);

    private static readonly MapScope Scope = new(EquatableMap.Of(
        ("a", Value.Of(3)), ("b.c-d", Value.Of(Quantity.Of(Durations.Month))), ("t", Value.Of("none")), ("f", Value.Of(true))));

    private static readonly Gen<Expression> Leaf = Gen.OneOf(
        Gen.Elements("a", "b.c-d", "t", "f", "unset").Select(n => (Expression)new NameExpression(n)),
        Gen.Elements("1", "0.5", "730 h", "1510 EUR/month", "35..45 USD/month", "99.9 %", "1000 requests/s", "2 GiB", "12/month")
            .Select(Literal),
        Gen.Elements("none", "it's", "").Select(t => (Expression)new LiteralExpression(Value.Of(t))),
        Gen.Elements(true, false).Select(f => (Expression)new LiteralExpression(Value.Of(f))));

    private static readonly Gen<Expression> Any = Gen.Sized(size => Tree(Math.Min(size, 30)));

    private static readonly Gen<string> Pieces = Gen.Elements(
            "1", "2.5", "5..50", "'a'", "'", "a", "b.c-d", "unset", " ", "+", "-", "*", "/", "^", "(", ")", ",", "=", "!=", "<", ">=",
            "and ", "or ", "not ",
            "if(", "min(", "sum(", "round(", "abs(", "EUR", "USD/month", "h", "%", "GiB", "M", "é", "\u0000", "\ud83d", ".", "..",
            "79228162514264337593543950335", "1024")
        .ListOf().Select(string.Concat);

    [Fact]
    public void Expression_PrintedThenParsed_PrintsTheSame() => Any.Holds(e => Parse(e.ToString())?.ToString() == e.ToString());

    [Fact]
    public void Expression_PrintedThenParsed_HasTheSameShape() =>
        Any.Holds(e => Parse(e.ToString()) is { } read && Shape(read) == Shape(e));

    [Fact]
    public void Evaluate_OfAnyTree_NeverThrows() => Any.Holds(e => e.Evaluate(Scope) is not null && e.Explain(Scope).French.Length > 0);

    [Fact]
    public void Parse_OfAnyText_NeverThrowsAndExplainsItself() =>
        Gen.OneOf(Pieces, ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)).Holds(text =>
        {
            var diagnostics = new DiagnosticBag();
            var expression = Expression.Parse(text, Span, diagnostics);
            expression?.Evaluate(Scope);
            expression?.Explain(Scope);
            return expression is null == diagnostics.HasErrors && (expression is null || Parse(expression.ToString()) is not null);
        });

    private static Gen<Expression> Tree(int size) => size < 2
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Gen.Zip(Gen.Elements(Operator.Negate, Operator.Not), Tree(size / 2))
                .Select(p => (Expression)new PrefixExpression(p.Item1, p.Item2)),
            from operation in Gen.Elements(Enum.GetValues<Operator>().Except([Operator.Negate, Operator.Not]).ToArray())
            from left in Tree(size / 2)
            from right in Tree(size / 2)
            select (Expression)new BinaryExpression(operation, left, right),
            Gen.Zip(Gen.Elements("min", "max", "sum"), Tree(size / 2).NonEmptyListOf())
                .Select(p => (Expression)new CallExpression(p.Item1, [.. p.Item2.Take(3)])),
            Gen.Zip(Gen.Elements("abs", "low", "high", "mid", "round"), Tree(size / 2))
                .Select(p => (Expression)new CallExpression(p.Item1, [p.Item2])),
            from condition in Tree(size / 3)
            from yes in Tree(size / 3)
            from no in Tree(size / 3)
            select (Expression)new CallExpression("if", [condition, yes, no]));

    private static Expression Literal(string text) =>
        Quantity.TryParse(text, text, out var quantity) ? new LiteralExpression(Value.Of(quantity))
            : throw new ArgumentException(text, nameof(text));

    private static Expression? Parse(string text) => Expression.Parse(text, Span, new());

    private static string Shape(Expression expression) => expression switch
    {
        PrefixExpression e => $"{e.Operator}({Shape(e.Operand)})",
        BinaryExpression e => $"{e.Operator}({Shape(e.Left)}|{Shape(e.Right)})",
        CallExpression e => $"{e.Function}({string.Join('|', e.Arguments.Select(Shape))})",
        _ => expression.ToString(),
    };
}
