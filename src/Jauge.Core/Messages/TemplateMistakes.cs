namespace Jauge.Core.Messages;

/// <summary>What can be wrong with a placeholder.</summary>
internal static class TemplateMistakes
{
    internal static Text NotClosed => new("the placeholder is not closed", "le marqueur n'est pas fermé");

    internal static Text Empty => new("a name, a quoted text or a function is missing in the placeholder",
        "il manque un nom, un texte entre guillemets ou une fonction dans le marqueur");

    internal static Text OnlyText =>
        new("the placeholder holds text alone, which needs no braces",
            "le marqueur ne contient que du texte, qui n'a pas besoin d'accolades");

    internal static Text TooDeep =>
        new("the functions of the placeholder are nested too deeply", "les fonctions du marqueur sont trop imbriquées");

    internal static Text Unexpected(char c) =>
        new($"`{c}` is not expected in a placeholder", $"« {c} » n'est pas attendu dans un marqueur");

    internal static Text NoName(string word) =>
        new($"`{word}` is no name: names begin with a letter", $"« {word} » n'est pas un nom : un nom commence par une lettre");

    internal static Text UnknownFunction(string word) => new($"there is no function `{word}`", $"il n'y a pas de fonction « {word} »");

    internal static Text WrongCount(string form) => new($"the function is written `{form}`", $"la fonction s'écrit « {form} »");
}
