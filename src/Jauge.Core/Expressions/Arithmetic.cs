namespace Jauge.Core.Expressions;

/// <summary>Operators and functions on quantities; what cannot be done is a reason.</summary>
internal static class Arithmetic
{
    internal static Evaluation Apply(Operator operation, Quantity a, Quantity b)
    {
        if (Clash(operation, a, b) is { } reason)
            return new EvaluationFailure(reason);

        try
        {
            return operation switch
            {
                Operator.Add => Value.Of(a + b),
                Operator.Subtract => Value.Of(a - b),
                Operator.Multiply => Value.Of(a * b),
                Operator.Divide => b.Value.MayBeZero ? Reasons.DivisionByZero(b) : Value.Of(a / b),
                Operator.Power => Power(a, b),
                _ => Compare(operation, a, b),
            };
        }
        catch (OverflowException)
        {
            // the one place where arithmetic beyond 28 digits becomes a sentence
            return Reasons.Overflow;
        }
    }

    internal static Evaluation Call(CallExpression call, IReadOnlyList<Quantity> arguments)
    {
        try
        {
            var first = arguments[0];
            return call.Function switch
            {
                "count" or "mean" => Value.Of(first),
                "range" => Between(call.Place, first, arguments[1]),
                "sum" => Fold(arguments, (a, b) => a + b),
                "min" => Fold(arguments, (a, b) => a.WithValue(Estimate.Min(a.Value, b.Value))),
                "max" => Fold(arguments, (a, b) => a.WithValue(Estimate.Max(a.Value, b.Value))),
                "abs" => Value.Of(first.WithValue(first.Value.Abs())),
                "low" => Value.Of(first.WithValue(Estimate.Exact(first.Value.LowerBound))),
                "high" => Value.Of(first.WithValue(Estimate.Exact(first.Value.UpperBound))),
                "mid" => Value.Of(first.WithValue(Estimate.Exact((first.Value.LowerBound + first.Value.UpperBound) / 2))),
                _ => ToStep(call.Function, first, arguments.Count > 1 ? arguments[1] : null),
            };
        }
        catch (OverflowException)
        {
            return Reasons.Overflow;
        }
    }

    private static Evaluation Fold(IReadOnlyList<Quantity> quantities, Func<Quantity, Quantity, Quantity> combine)
    {
        var total = quantities[0];
        foreach (var quantity in quantities.Skip(1))
        {
            if (total.MismatchWith(quantity) is { } reason)
                return new EvaluationFailure(reason);
            total = combine(total, quantity);
        }

        return Value.Of(total);
    }

    // two ranges at different places are different quantities, even where their ends are the same
    private static Evaluation Between(string place, Quantity a, Quantity b) => a.MismatchWith(b) is { } reason
        ? new EvaluationFailure(reason)
        : Value.Of(a.WithValue(Estimate.Between(
            place, Rational.Min(a.Value.LowerBound, b.Value.LowerBound), Rational.Max(a.Value.UpperBound, b.Value.UpperBound))));

    private static Evaluation Power(Quantity a, Quantity b)
    {
        var exponent = b.Value.LowerBound;
        if (!b.IsExact || !b.Dimension.IsNone || !exponent.IsWhole || exponent.Abs() > 1024)
            return Reasons.NotAnExponent(b);

        return exponent.Sign < 0 && a.Value.MayBeZero ? Reasons.DivisionByZero(a) : Value.Of(a.Power((int)exponent.Numerator));
    }

    private static Evaluation ToStep(string function, Quantity quantity, Quantity? step)
    {
        step ??= Quantity.Plain(1);
        if (quantity.MismatchWith(step) is not null || !step.IsExact || step.Value.LowerBound.Sign <= 0)
            return Reasons.NotAStep(function, quantity);

        Func<Rational, Rational> rounding = function switch
        {
            "ceil" => n => n.Ceiling(),
            "floor" => n => n.Floor(),
            _ => n => n.Round(),
        };
        return Value.Of(quantity.WithValue((quantity.Value / step.Value).Map(function, rounding) * step.Value));
    }

    // a comparison that holds for some of the values in a range and not for others has no answer
    private static Evaluation Compare(Operator operation, Quantity a, Quantity b)
    {
        var difference = a.Value - b.Value;
        var (low, high) = (difference.LowerBound.Sign, difference.UpperBound.Sign);
        bool? answer = operation switch
        {
            Operator.Less => Decide(high < 0, low >= 0),
            Operator.LessOrEqual => Decide(high <= 0, low > 0),
            Operator.Greater => Decide(low > 0, high <= 0),
            Operator.GreaterOrEqual => Decide(low >= 0, high < 0),
            Operator.Equal => Decide(low == 0 && high == 0, low > 0 || high < 0),
            _ => Decide(low > 0 || high < 0, low == 0 && high == 0),
        };
        return answer is { } flag ? Value.Of(flag) : Reasons.Undecided(operation, a, b);
    }

    private static bool? Decide(bool always, bool never) => always ? true : never ? false : null;

    private static Text? Clash(Operator operation, Quantity a, Quantity b) => operation switch
    {
        Operator.Power => null,
        Operator.Multiply or Operator.Divide => a.CurrencyClashWith(b),
        _ => a.MismatchWith(b),
    };
}
