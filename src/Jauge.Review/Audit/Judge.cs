using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Model;
using Jauge.Spec.Values;

namespace Jauge.Review.Audit;

/// <summary>Holds a stated figure against a computed one.</summary>
internal static class Judge
{
    /// <summary>Share by which a figure marked "about" may differ: the owner rounds.</summary>
    private const decimal AboutTolerance = 0.05m;

    /// <summary>Share by which a converted figure may differ: a stated exchange rate is one day's rate, and a year moves it by
    /// more.</summary>
    private const decimal ConversionTolerance = 0.02m;

    /// <summary>Judges a figure that should equal an expression.</summary>
    public static Judgement Equal(StatedFigure stated, Value computed, bool converted, bool repeats) => (stated.Value, computed) switch
    {
        ({ } figure, QuantityValue { Quantity: var value }) =>
            Mismatch(figure, value) ?? Compare(stated, figure, value, converted, repeats),
        (null, TextValue or FlagValue) => Same(stated.Text == Plain(computed), repeats),
        (null, QuantityValue) when stated.Text == Plain(computed) => Same(true, repeats),
        _ => new Judgement(AuditVerdict.CannotBeComputed, new Text(
            $"the document states `{stated.Text}` and the expression gives {computed.Kind.English}",
            $"le document donne « {stated.Text} » et l'expression {computed.Kind.French}")),
    };

    /// <summary>Judges a figure that should be at least, or at most, an expression.</summary>
    public static Judgement Bound(StatedFigure stated, Value computed, bool atLeast)
    {
        if (stated.Value is not { } figure || computed is not QuantityValue { Quantity: var value })
            return new Judgement(AuditVerdict.CannotBeComputed,
                new Text("a bound compares two quantities", "une borne compare deux grandeurs"));
        if (Mismatch(figure, value) is { } mismatch) return mismatch;
        var holds = atLeast ? figure.Value.LowerBound >= value.Value.UpperBound : figure.Value.UpperBound <= value.Value.LowerBound;
        var fails = atLeast ? figure.Value.UpperBound < value.Value.LowerBound : figure.Value.LowerBound > value.Value.UpperBound;
        var words = atLeast ? new Text("at least", "au moins") : new Text("at most", "au plus");
        var reason = Text.Format($"it should be {words} {Differences.Show(value, figure.Unit)}",
            $"il devrait être {words} {Differences.Show(value, figure.Unit)}");
        var partly = new Text("; it holds in one part of the range only", " ; ce n'est vrai que dans une partie de l'intervalle");
        return holds ? new Judgement(AuditVerdict.True, reason)
            : new Judgement(AuditVerdict.Wrong, fails ? reason : new Text(reason.English + partly.English, reason.French + partly.French),
                Differences.Of(figure, value));
    }

    /// <summary>Judges a stated range that should contain an expression.</summary>
    public static Judgement Covers(StatedFigure stated, Value computed)
    {
        if (stated.Value is not { } figure || computed is not QuantityValue { Quantity: var value })
            return new Judgement(AuditVerdict.CannotBeComputed,
                new Text("a range covers a quantity", "un intervalle contient une grandeur"));
        if (Mismatch(figure, value) is { } mismatch) return mismatch;
        var inside = figure.Value.LowerBound <= value.Value.LowerBound && value.Value.UpperBound <= figure.Value.UpperBound;
        return inside
            ? new Judgement(AuditVerdict.True, new Text("the computed figure lies inside the stated range",
                "le chiffre calculé est dans l'intervalle annoncé"))
            : new Judgement(AuditVerdict.Wrong, new Text("the computed figure lies outside the stated range",
                "le chiffre calculé sort de l'intervalle annoncé"), Differences.Outside(figure, value));
    }

    private static Judgement? Mismatch(Quantity figure, Quantity value) =>
        (figure.MismatchWith(value) ?? figure.CurrencyClashWith(value)) is { } reason
        ? new Judgement(AuditVerdict.CannotBeComputed, reason)
        : null;

    private static Judgement Compare(StatedFigure stated, Quantity figure, Quantity value, bool converted, bool repeats)
    {
        if (figure.Value.LowerBound == value.Value.LowerBound && figure.Value.UpperBound == value.Value.UpperBound)
            return Same(true, repeats);
        if (Within(figure, value, HalfOfLastDigit(stated)))
            return new Judgement(AuditVerdict.Rounded,
                new Text("equal at the precision at which it is stated", "égal à la précision à laquelle il est donné"),
                Differences.Of(figure, value));
        if (stated.About && WithinShare(figure, value, AboutTolerance))
            return new Judgement(AuditVerdict.Rounded,
                Text.Format($"within {new Ratio(AboutTolerance)} of a figure stated as approximate",
                    $"à {new Ratio(AboutTolerance)} près d'un chiffre donné comme approché"), Differences.Of(figure, value));
        if (converted && WithinShare(figure, value, ConversionTolerance))
            return new Judgement(AuditVerdict.Rounded,
                Text.Format($"within {new Ratio(ConversionTolerance)}, the accuracy of the assumed exchange rate",
                    $"à {new Ratio(ConversionTolerance)} près, la précision du taux de change supposé"), Differences.Of(figure, value));
        return new Judgement(AuditVerdict.Wrong, new Text("it does not follow", "il n'en découle pas"), Differences.Of(figure, value));
    }

    private static Judgement Same(bool equal, bool repeats) => (equal, repeats) switch
    {
        (true, true) => new Judgement(AuditVerdict.AsDescribed, new Text("as the description has it", "conforme à la description")),
        (true, false) => new Judgement(AuditVerdict.True, new Text("it follows exactly", "il en découle exactement")),
        _ => new Judgement(AuditVerdict.Wrong, new Text("the description says otherwise", "la description dit autre chose")),
    };

    private static Rational HalfOfLastDigit(StatedFigure stated) => new Rational(1, 2) / ((Rational)10).Power(stated.Decimals);

    private static bool Within(Quantity figure, Quantity value, Rational tolerance)
    {
        var (stated, computed) = (figure.EstimateIn(figure.Unit), value.EstimateIn(figure.Unit));
        return (stated.LowerBound - computed.LowerBound).Abs() <= tolerance && (stated.UpperBound - computed.UpperBound).Abs() <= tolerance;
    }

    private static bool WithinShare(Quantity figure, Quantity value, Rational share) =>
        (figure.Value.LowerBound - value.Value.LowerBound).Abs() <= figure.Value.LowerBound.Abs() * share
        && (figure.Value.UpperBound - value.Value.UpperBound).Abs() <= figure.Value.UpperBound.Abs() * share;

    private static string Plain(Value value) =>
        value switch { TextValue text => text.Text, FlagValue flag => flag.Flag ? "true" : "false", _ => value.ToString() };
}
