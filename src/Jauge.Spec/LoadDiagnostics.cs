using Jauge.Core;
using Jauge.Core.Messages;

namespace Jauge.Spec;

/// <summary>Diagnostics of what load tests send: one factory method per code, JG5001 to JG5019.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class LoadDiagnostics
{
    /// <summary>A placeholder that nobody can read.</summary>
    public static Diagnostic UnreadablePlaceholder(SourceSpan span, TemplateMistake mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        return Error("JG5001", span, mistake.Message, mistake.Help ?? new(
            "for example: `{{session}}`, `{{users.email}}`, `{{base64(user + ':' + token)}}`; functions: "
                + string.Join(", ", TemplateFunctions.Forms),
            "par exemple : « {{session}} », « {{users.email}} », « {{base64(user + ':' + token)}} » ; fonctions : "
                + string.Join(", ", TemplateFunctions.Forms)));
    }

    /// <summary>A placeholder that nothing fills.</summary>
    public static Diagnostic UnknownValue(SourceSpan span, string name, IEnumerable<string> known) => Error("JG5002", span,
        new($"nothing gives the value `{name}`", $"rien ne donne la valeur « {name} »"), NearestName.Help(name, known) ?? new(
            "a request before it extracts it, a table of `data` has it as `table.column`, or the environment as `env.NAME`; known: "
                + string.Join(", ", known),
            "une requête qui précède l'extrait, une table de « data » l'a sous « table.colonne », ou l'environnement sous « env.NOM » ; connues : " + string.Join(", ", known)));

    /// <summary>Something that is no name of a header, or a header that the generator writes itself.</summary>
    public static Diagnostic BadHeader(SourceSpan span, string name) => Error("JG5003", span,
        new($"`{name}` cannot be sent as a header", $"« {name} » ne peut être envoyé comme en-tête"),
        new("a name of letters, digits and dashes; Connection, Content-Length and the like are written by the generator",
            "un nom de lettres, chiffres et tirets ; Connection, Content-Length et semblables sont écrits par le générateur"));

    /// <summary>A value or a table with a name that placeholders could not write.</summary>
    public static Diagnostic BadValueName(SourceSpan span, string name) => Error("JG5004", span,
        new($"`{name}` cannot name a value", $"« {name} » ne peut nommer une valeur"),
        new("letters, digits, dashes and underscores, a letter first; " + string.Join(", ", Template.BuiltIn) + " and env are taken",
            "lettres, chiffres, tirets et soulignés, une lettre d'abord ; " + string.Join(", ", Template.BuiltIn) + " et env sont pris"));

    /// <summary>Something that is no address of a server.</summary>
    public static Diagnostic BadTarget(SourceSpan span, string target) => Error("JG5005", span,
        new($"`{target}` is not the address of a server", $"« {target} » n'est pas l'adresse d'un serveur"),
        new("for example: `http://127.0.0.1:8080`; paths belong to the requests",
            "par exemple : « http://127.0.0.1:8080 » ; les chemins appartiennent aux requêtes"));

    /// <summary>A load test that asks nothing.</summary>
    public static Diagnostic NothingToAsk(SourceSpan span) => Error("JG5006", span,
        new("the test has no request", "l'essai n'a aucune requête"),
        new("for example: `requests: { home: GET / }`", "par exemple : « requests: { home: GET / } »"));

    /// <summary>A table that cannot be read.</summary>
    public static Diagnostic DataUnreadable(SourceSpan span, string file, Text reason) => Error("JG5007", span,
        new($"the table `{file}` cannot be read: {reason.English}", $"la table « {file} » ne peut être lue : {reason.French}"),
        new("CSV in UTF-8, its first line the names of the columns", "du CSV en UTF-8, dont la première ligne nomme les colonnes"));

    /// <summary>A placeholder that names a column that the table does not have.</summary>
    public static Diagnostic UnknownColumn(SourceSpan span, string table, string column, IEnumerable<string> known) => Error("JG5008", span,
        new($"the table `{table}` has no column `{column}`", $"la table « {table} » n'a pas de colonne « {column} »"),
        NearestName.Help(column, known) ?? new($"it has: {string.Join(", ", known)}", $"elle a : {string.Join(", ", known)}"));

    /// <summary>A step of a journey that sends a value before any step has given it.</summary>
    public static Diagnostic NotYetGiven(SourceSpan span, string request, string name) => Error("JG5009", span,
        new($"`{request}` sends `{name}` before any step of the journey has given it",
            $"« {request} » envoie « {name} » avant qu'une étape du parcours ne l'ait donné"),
        new("put the request that extracts it before", "placez avant la requête qui l'extrait"));

    private static Diagnostic Error(string code, SourceSpan span, Text message, Text? help) =>
        new(code, Severity.Error, span, message, help);
}
