using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>YamlDotNet's English in words for the author of a system file. Matched on the part of the message that names the trouble;
/// what no row knows gets the last one.</summary>
internal static class SyntaxMessages
{
    private static readonly (string Fragment, SyntaxMessage Message)[] Rows =
    [
        ("directive", new(
            new("a line that begins with '%' is a directive, and this one is not known",
                "une ligne qui commence par « % » est une directive, et celle-ci est inconnue"),
            new("put the text in 'quotes'", "mettre le texte entre 'apostrophes'"))),
        ("expected ',' or '}'", new(
            new("a mapping in braces is not closed, or a comma is missing",
                "un dictionnaire entre accolades n'est pas fermé, ou il manque une virgule"),
            new("write { key: value, key: value }", "écrire { clé: valeur, clé: valeur }"))),
        ("expected ',' or ']'", new(
            new("a list in brackets is not closed, or a comma is missing",
                "une liste entre crochets n'est pas fermée, ou il manque une virgule"),
            new("write [one, two]", "écrire [un, deux]"))),
        ("unexpected end of stream", new(
            new("a text in quotes is not closed", "un texte entre guillemets n'est pas fermé"),
            new("close it with the quote that opened it", "le fermer par le guillemet qui l'a ouvert"))),
        ("unexpected document indicator", new(
            new("a text in quotes is not closed", "un texte entre guillemets n'est pas fermé"),
            new("close it with the quote that opened it", "le fermer par le guillemet qui l'a ouvert"))),
        ("unknown escape character", new(
            new("an unknown escape after a backslash", "un échappement inconnu après une barre oblique inverse"),
            new("put the text in 'single quotes', where a backslash is a backslash",
                "mettre le texte entre 'apostrophes', où la barre oblique inverse n'a pas de sens particulier"))),
        ("cannot start any token", new(
            new("this character cannot begin a value", "ce caractère ne peut pas commencer une valeur"),
            new("put the value in 'quotes'", "mettre la valeur entre 'apostrophes'"))),
        ("invalid mapping", new(
            new("a second colon on this line", "un second deux-points sur cette ligne"),
            new("one key a line; a text that holds ': ' goes in 'quotes'",
                "une clé par ligne ; un texte qui contient « : » se met entre 'apostrophes'"))),
        ("mapping values are not allowed", new(
            new("a second colon on this line", "un second deux-points sur cette ligne"),
            new("one key a line; a text that holds ': ' goes in 'quotes'",
                "une clé par ligne ; un texte qui contient « : » se met entre 'apostrophes'"))),
        ("could not find expected ':'", new(
            new("a key without its colon", "une clé sans deux-points"),
            new("write 'key: value', with a space after the colon", "écrire « clé: valeur », avec une espace après les deux-points"))),
        ("did not find expected key", Indentation),
        ("expected '-' indicator", Indentation),
        ("wrong indentation", Indentation),
        ("undefined tag handle", new(
            new("a tag (a word with '!') that nothing defines", "une étiquette (un mot avec « ! ») que rien ne définit"),
            new("put the value in 'quotes' if the '!' is part of it", "mettre la valeur entre 'apostrophes' si le « ! » en fait partie"))),
        ("node content", new(
            new("a value is missing here", "il manque une valeur ici"),
            new("put a sign that is part of the text in 'quotes'", "mettre entre 'apostrophes' un signe qui fait partie du texte"))),
        ("anchor", new(
            new("an anchor or alias ('&', '*') that is badly written", "une ancre ou un alias (« & », « * ») mal écrit"),
            new("put the value in 'quotes' if the sign is part of it", "mettre la valeur entre 'apostrophes' si le signe en fait partie"))),
        ("block scalar", new(
            new("a block of text ('|' or '>') that is badly begun", "un bloc de texte (« | » ou « > ») mal commencé"),
            new("nothing follows the sign on its line; the text is indented below",
                "rien ne suit le signe sur sa ligne ; le texte est en retrait dessous"))),
    ];

    private static readonly SyntaxMessage Other = new(
        new("this is not YAML", "ceci n'est pas du YAML"),
        new("look for a missing quote, colon or comma just above",
            "chercher un guillemet, un deux-points ou une virgule manquants juste au-dessus"));

    private static SyntaxMessage Indentation => new(
        new("this is neither a 'key: value' aligned with those above nor part of the value before it",
            "ceci n'est ni une « clé: valeur » alignée avec celles du dessus, ni la suite de la valeur qui précède"),
        new("keys of one mapping begin in the same column and end with a colon",
            "les clés d'un même dictionnaire commencent à la même colonne et finissent par deux-points"));

    /// <summary>The row for a message of YamlDotNet 16.</summary>
    public static SyntaxMessage For(string message)
    {
        foreach (var (fragment, known) in Rows)
        {
            if (message.Contains(fragment, StringComparison.OrdinalIgnoreCase)) return known;
        }

        return Other;
    }
}
