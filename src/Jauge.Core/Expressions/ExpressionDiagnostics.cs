namespace Jauge.Core.Expressions;

/// <summary>What can be wrong with the text of a formula, one method a code.</summary>
public static class ExpressionDiagnostics
{
    /// <summary>JG1901: a character that means nothing in a formula.</summary>
    public static Diagnostic UnexpectedCharacter(SourceSpan span, string character) => Error(
        "JG1901", span, Text.Format($"'{character}' means nothing in a formula", $"« {character} » n'a pas de sens dans une formule"));

    /// <summary>JG1902: the formula ends, or goes on, where something else was expected.</summary>
    public static Diagnostic Unexpected(SourceSpan span, string found, Text expected) => Error(
        "JG1902",
        span,
        found.Length == 0
            ? Text.Format($"the formula ends where {expected} was expected", $"la formule s'arrête là où il fallait {expected}")
            : Text.Format($"'{found}' stands where {expected} was expected", $"« {found} » se trouve là où il fallait {expected}"));

    /// <summary>JG1903: a number that cannot be read, too long or in an unknown unit, or a range from high to low.</summary>
    public static Diagnostic InvalidNumber(SourceSpan span, string text, Text? help) => Error(
        "JG1903",
        span,
        Text.Format(
            $"'{text}' is not a quantity: a number, its unit, or a range from low to high was expected",
            $"« {text} » n'est pas une quantité : il fallait un nombre, son unité, ou une plage du plus petit au plus grand"),
        help);

    /// <summary>JG1904: a function that does not exist.</summary>
    public static Diagnostic UnknownFunction(SourceSpan span, string name) => Error(
        "JG1904",
        span,
        Text.Format($"there is no function '{name}'", $"il n'y a pas de fonction « {name} »"),
        NearestName.Help(name, Expression.Functions) ?? Text.Same(string.Join(", ", Expression.Functions)));

    /// <summary>JG1905: too few or too many arguments.</summary>
    public static Diagnostic WrongArgumentCount(SourceSpan span, string name, int given, Text expected) => Error(
        "JG1905",
        span,
        Text.Format($"'{name}' takes {expected}, {given} given", $"« {name} » prend {expected}, et non {given}"));

    /// <summary>JG1906: longer or deeper than any honest formula.</summary>
    public static Diagnostic TooLarge(SourceSpan span) => Error(
        "JG1906",
        span,
        Text.Format(
            $"the formula is longer than {Expression.MaxLength} characters or nested deeper than {Expression.MaxDepth}",
            $"la formule dépasse {Expression.MaxLength} caractères ou {Expression.MaxDepth} niveaux"));

    /// <summary>JG1907: a text whose closing quote is missing.</summary>
    public static Diagnostic UnclosedText(SourceSpan span) => Error(
        "JG1907", span, new("the text has no closing quote", "le texte n'a pas de guillemet fermant"),
        new("write 'text'", "écrivez 'texte'"));

    private static Diagnostic Error(string code, SourceSpan span, Text message, Text? help = null) =>
        new(code, Severity.Error, span, message, help);
}
