using System.Globalization;
using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>JG1001 to JG1019: what the YAML reader says, one method per code.</summary>
public static class YamlDiagnostics
{
    /// <summary>JG1001: the file is missing or may not be read.</summary>
    public static Diagnostic CannotRead(string name, bool isMissing) => isMissing
        ? Error("JG1001", SourceSpan.None(name), $"there is no file '{name}'", $"il n'y a pas de fichier « {name} »",
            "check the path", "vérifier le chemin")
        : Error("JG1001", SourceSpan.None(name), $"'{name}' cannot be read", $"« {name} » ne peut pas être lu",
            "it must be a file that you may read", "ce doit être un fichier que vous avez le droit de lire");

    /// <summary>JG1002: more bytes than the limit.</summary>
    public static Diagnostic TooLarge(string name, int limitBytes) =>
        Error("JG1002", SourceSpan.None(name), $"the file is larger than {Count(limitBytes)} bytes",
            $"le fichier dépasse {Count(limitBytes)} octets",
            "a system description is a few kilobytes: is this the right file?",
            "une description de système fait quelques kilo-octets : est-ce le bon fichier ?");

    /// <summary>JG1003: a byte that is not UTF-8.</summary>
    public static Diagnostic NotUtf8(SourceSpan at, byte found) =>
        Error("JG1003", at, $"byte 0x{found:X2} is not UTF-8", $"l'octet 0x{found:X2} n'est pas de l'UTF-8",
            "save the file as UTF-8", "enregistrer le fichier en UTF-8");

    /// <summary>JG1004: a control character, NUL among them.</summary>
    public static Diagnostic ControlCharacter(SourceSpan at, char found) =>
        Error("JG1004", at, $"control character U+{(int)found:X4}", $"caractère de commande U+{(int)found:X4}",
            "a text file holds none: remove it", "un fichier de texte n'en contient pas : le retirer");

    /// <summary>JG1005: mappings and lists within one another beyond the limit.</summary>
    public static Diagnostic TooDeep(SourceSpan at, int limit) =>
        Error("JG1005", at, $"more than {limit} levels", $"plus de {limit} niveaux",
            "bring the parts up, or give them names", "remonter les parties, ou leur donner des noms");

    /// <summary>JG1006: more keys and values than the limit, aliases counted as copies.</summary>
    public static Diagnostic TooManyNodes(SourceSpan at, int limit) =>
        Error("JG1006", at, $"more than {Count(limit)} values, aliases written out", $"plus de {Count(limit)} valeurs, alias développés",
            "aliases of aliases multiply: write the common part once",
            "les alias d'alias se multiplient : n'écrire la partie commune qu'une fois");

    /// <summary>JG1007: one value longer than the limit.</summary>
    public static Diagnostic ScalarTooLong(SourceSpan at, int limit) =>
        Error("JG1007", at, $"a value of more than {Count(limit)} characters", $"une valeur de plus de {Count(limit)} caractères",
            "is a quote not closed?", "un guillemet n'est-il pas fermé ?");

    /// <summary>JG1008: not YAML.</summary>
    internal static Diagnostic Syntax(SourceSpan at, SyntaxMessage message) =>
        new("JG1008", Severity.Error, at, message.Message, message.Help);

    /// <summary>JG1009: a line indented by a tab.</summary>
    public static Diagnostic TabIndent(SourceSpan at) =>
        Error("JG1009", at, "a tab in the indentation", "une tabulation dans le retrait",
            "YAML is indented by spaces: two for each level", "le retrait se fait en YAML par des espaces : deux par niveau");

    /// <summary>JG1010: a key written twice in one mapping.</summary>
    public static Diagnostic DuplicateKey(SourceSpan at, string key, SourceSpan first) =>
        Error("JG1010", at, $"'{Clip(key)}' is written twice", $"« {Clip(key)} » est écrit deux fois",
            $"it stands at line {first.Line} already: keep one", $"il est déjà à la ligne {first.Line} : n'en garder qu'un");

    /// <summary>JG1011: an alias whose anchor is not above it.</summary>
    public static Diagnostic UnknownAnchor(SourceSpan at, string anchor, IEnumerable<string> known) =>
        NearestName.Of(anchor, known) is { } nearest
            ? Error("JG1011", at, $"no anchor '&{Clip(anchor)}' above", $"pas d'ancre « &{Clip(anchor)} » au-dessus",
                $"did you mean '*{nearest}'?", $"vouliez-vous dire « *{nearest} » ?")
            : Error("JG1011", at, $"no anchor '&{Clip(anchor)}' above", $"pas d'ancre « &{Clip(anchor)} » au-dessus",
                "put the text in 'quotes' if the star is part of it", "mettre le texte entre 'apostrophes' si l'étoile en fait partie");

    /// <summary>JG1012: <c>&lt;&lt;</c> with something else than a mapping or a list of mappings.</summary>
    public static Diagnostic BadMerge(SourceSpan at) =>
        Error("JG1012", at, "'<<' takes a mapping, or a list of mappings", "« << » prend un dictionnaire, ou une liste de dictionnaires",
            "write '<<: *name', where 'name' anchors a mapping", "écrire « <<: *nom », où « nom » ancre un dictionnaire");

    /// <summary>JG1013: a second document in the file.</summary>
    public static Diagnostic SeveralDocuments(SourceSpan at) =>
        Error("JG1013", at, "a second document in the same file", "un second document dans le même fichier",
            "remove the line '---', or make two files", "retirer la ligne « --- », ou faire deux fichiers");

    /// <summary>JG1014: a key that is a list, a mapping, an alias or nothing.</summary>
    public static Diagnostic KeyNotText(SourceSpan at) =>
        Error("JG1014", at, "a key must be a word or a text", "une clé doit être un mot ou un texte",
            "write 'key: value'; a value that begins with '{' or '[' may want 'quotes'",
            "écrire « clé: valeur » ; une valeur qui commence par « { » ou « [ » peut demander des 'apostrophes'");

    /// <summary>JG1015: a tag such as <c>!Ref</c> or <c>!!binary</c>.</summary>
    public static Diagnostic Tag(SourceSpan at, string tag) =>
        Error("JG1015", at, $"the tag '{Clip(tag)}' means nothing here", $"l'étiquette « {Clip(tag)} » n'a pas de sens ici",
            "remove it: the language knows the type of each value", "la retirer : le langage connaît le type de chaque valeur");

    /// <summary>JG1016: nothing but blanks and comments.</summary>
    public static Diagnostic Empty(string name) =>
        Error("JG1016", SourceSpan.None(name), "the file is empty", "le fichier est vide",
            "it needs at least one 'key: value'", "il faut au moins une « clé: valeur »");

    /// <summary>JG1017: an alias within what it stands for.</summary>
    public static Diagnostic AliasToItself(SourceSpan at, string anchor) =>
        Error("JG1017", at, $"'*{Clip(anchor)}' stands within '&{Clip(anchor)}' itself",
            $"« *{Clip(anchor)} » est à l'intérieur de « &{Clip(anchor)} » même",
            "an alias repeats something that is complete above it", "un alias répète quelque chose de complet au-dessus de lui");

    /// <summary>JG1018: more mistakes than a person reads; the rest of the file was not looked at.</summary>
    public static Diagnostic TooManyErrors(SourceSpan at, int limit) =>
        Error("JG1018", at, $"more than {limit} mistakes: reading stopped here", $"plus de {limit} erreurs : la lecture s'arrête ici",
            "correct the first ones and read again", "corriger les premières et relire");

    private static string Clip(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static Diagnostic Error(string code, SourceSpan at, string english, string french, string help, string aide) =>
        new(code, Severity.Error, at, new Text(english, french), new Text(help, aide));
}
