namespace Jauge.Core.Expressions;

/// <summary>Prints formulas with no more parentheses than they need.</summary>
internal sealed class ExpressionPrinter(Func<Expression, string> leaf, Func<Operator, string> symbol)
{
    internal static string Print(Expression expression) =>
        new ExpressionPrinter(CanonicalLeaf, Operators.Symbol).At(expression, Operators.Weakest);

    internal static Text Explain(Expression expression, IScope scope)
    {
        var result = expression.Evaluate(scope);
        return new(Explain(expression, scope, result, Language.English), Explain(expression, scope, result, Language.French));
    }

    private static string Explain(Expression expression, IScope scope, Evaluation result, Language language)
    {
        var format = LanguageFormat.For(language);
        var printer = new ExpressionPrinter(e => SubstitutedLeaf(e, scope, format), ShownSymbol);
        var formula = printer.At(new Simplification(scope).Of(expression), Operators.Weakest);
        var answer = result switch
        {
            EvaluationFailure failure => $"? ({failure.Reason.In(language)})",
            Value value => value.ToString(null, format),
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };
        return formula == answer ? formula : $"{formula} = {answer}";
    }

    private string At(Expression expression, int strength)
    {
        var (text, own) = expression switch
        {
            PrefixExpression prefix => (Prefixed(prefix), prefix.Operator.Strength()),
            BinaryExpression binary => (Joined(binary), binary.Operator.Strength()),
            CallExpression call => (Called(call), Operators.Primary),
            _ => (leaf(expression), Operators.Primary),
        };
        return own < strength ? $"({text})" : text;
    }

    private string Prefixed(PrefixExpression prefix) =>
        (prefix.Operator == Operator.Not ? "not " : "-") + At(prefix.Operand, prefix.Operator.Strength());

    private string Joined(BinaryExpression binary)
    {
        var space = binary.Operator == Operator.Power ? "" : " ";
        var left = At(binary.Left, binary.Operator.LeftStrength());
        var right = At(binary.Right, binary.Operator.RightStrength());
        return left + space + symbol(binary.Operator) + space + right;
    }

    private string Called(CallExpression call) =>
        $"{call.Function}({string.Join(", ", call.Arguments.Select(a => At(a, Operators.Weakest)))})";

    private static string CanonicalLeaf(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value.ToString(),
        NameExpression name => name.Path,
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string SubstitutedLeaf(Expression expression, IScope scope, IFormatProvider format)
    {
        var value = expression is LiteralExpression literal
            ? literal.Value
            : expression is NameExpression name && scope.TryResolve(name.Path, out var resolved) ? resolved : null;
        var text = value?.ToString(null, format) ?? CanonicalLeaf(expression);
        return text.StartsWith('-') ? $"({text})" : text;
    }

    private static string ShownSymbol(Operator operation) => operation == Operator.Multiply ? "×" : operation.Symbol();
}
