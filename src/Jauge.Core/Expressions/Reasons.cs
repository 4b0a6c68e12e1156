namespace Jauge.Core.Expressions;

/// <summary>Why a formula has no value, in both languages.</summary>
internal static class Reasons
{
    internal static EvaluationFailure Overflow { get; } = new(new(
        "a number on the way is too large or too finely divided", "un nombre intermédiaire est trop grand ou trop finement divisé"));

    internal static EvaluationFailure UnknownName(string path, IScope scope) => NearestName.Of(path, scope.Names) is { } near
        ? new(new($"'{path}' is unknown; did you mean '{near}'?", $"« {path} » est inconnu ; vouliez-vous dire « {near} » ?"), path)
        : new(new($"'{path}' is unknown or not set", $"« {path} » est inconnu ou n'est pas renseigné"), path);

    internal static EvaluationFailure WrongKinds(Operator operation, Value a, Value b) => Because(
        $"'{operation.Symbol()}' cannot join {a} ({a.Kind}) and {b} ({b.Kind})",
        $"« {operation.Symbol()} » ne peut pas joindre {a} ({a.Kind}) et {b} ({b.Kind})");

    internal static EvaluationFailure NotAFlag(Value value) => Because(
        $"{value} is {value.Kind} where true or false is due", $"{value} : {value.Kind}, là où il faut vrai ou faux");

    internal static EvaluationFailure NotAQuantity(Value value) => Because(
        $"{value} is {value.Kind} where a number is due", $"{value} : {value.Kind}, là où il faut un nombre");

    internal static EvaluationFailure DivisionByZero(Quantity divisor) => Because(
        $"the divisor, {divisor}, is zero or may be", $"le diviseur, {divisor}, est nul ou peut l'être");

    internal static EvaluationFailure NotAnExponent(Quantity exponent) => Because(
        $"the exponent {exponent} must be a whole number from -1024 to 1024", $"l'exposant {exponent} doit être un entier de -1024 à 1024");

    internal static EvaluationFailure NotAStep(string function, Quantity quantity) => Because(
        $"'{function}' of {quantity} needs a step above zero that is {quantity.Dimension.Name}, as in {function}(x, 1 {quantity.Unit})",
        $"« {function} » de {quantity} demande un pas positif de même dimension ({quantity.Dimension.Name}), comme {function}(x, 1 {quantity.Unit})");

    internal static EvaluationFailure Undecided(Operator operation, Quantity a, Quantity b) => Because(
        $"{a} {operation.Symbol()} {b} holds for some of the values and not for others",
        $"{a} {operation.Symbol()} {b} est vrai pour certaines valeurs et faux pour d'autres");

    private static EvaluationFailure Because(FormattableString english, FormattableString french) => new(Text.Format(english, french));
}
