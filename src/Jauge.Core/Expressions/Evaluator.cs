namespace Jauge.Core.Expressions;

/// <summary>Evaluates formulas against one scope; every failure is a result.</summary>
internal sealed class Evaluator(IScope scope)
{
    internal Evaluation Evaluate(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value,
        NameExpression name => scope.TryResolve(name.Path, out var value) ? value : Reasons.UnknownName(name.Path, scope),
        PrefixExpression { Operator: Operator.Not } not => OfFlag(not.Operand, flag => Value.Of(!flag)),
        PrefixExpression negation => OfQuantity(negation.Operand, quantity => Value.Of(-quantity)),
        BinaryExpression { Operator: Operator.And or Operator.Or } both => Junction(both),
        BinaryExpression binary => Binary(binary),
        CallExpression { Function: "if" } choice => OfFlag(choice.Arguments[0], flag => Evaluate(choice.Arguments[flag ? 1 : 2])),
        CallExpression call => Call(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private Evaluation Junction(BinaryExpression both)
    {
        var decides = both.Operator == Operator.Or;
        return OfFlag(both.Left, left => left == decides ? Value.Of(left) : OfFlag(both.Right, right => Value.Of(right)));
    }

    private Evaluation Binary(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        if (left is EvaluationFailure)
            return left;

        return (left, Evaluate(binary.Right)) switch
        {
            (_, EvaluationFailure failure) => failure,
            (QuantityValue a, QuantityValue b) => Arithmetic.Apply(binary.Operator, a.Quantity, b.Quantity),
            (Value a, Value b) when binary.Operator is Operator.Equal or Operator.NotEqual && a.GetType() == b.GetType() =>
                Value.Of(a.Equals(b) == (binary.Operator == Operator.Equal)),
            (Value a, Value b) => Reasons.WrongKinds(binary.Operator, a, b),
            _ => throw new ArgumentOutOfRangeException(nameof(binary)),
        };
    }

    private Evaluation Call(CallExpression call)
    {
        var quantities = new List<Quantity>(call.Arguments.Count);
        foreach (var argument in call.Arguments)
        {
            var result = OfQuantity(argument, quantity => Value.Of(quantity));
            if (result is not QuantityValue value)
                return result;
            quantities.Add(value.Quantity);
        }

        return Arithmetic.Call(call, quantities);
    }

    private Evaluation OfFlag(Expression expression, Func<bool, Evaluation> then) => Evaluate(expression) switch
    {
        FlagValue flag => then(flag.Flag),
        Value other => Reasons.NotAFlag(other),
        var failure => failure,
    };

    private Evaluation OfQuantity(Expression expression, Func<Quantity, Evaluation> then) => Evaluate(expression) switch
    {
        QuantityValue value => then(value.Quantity),
        Value other => Reasons.NotAQuantity(other),
        var failure => failure,
    };
}
