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
            "for example: `{{session}}`, `{{users.email}}`, `{{base64(user + ':' + token)}}`; functions: " + string.Join(", ", TemplateFunctions.Forms),
            "par exemple : « {{session}} », « {{users.email}} », « {{base64(user + ':' + token)}} » ; fonctions : " + string.Join(", ", TemplateFunctions.Forms)));
    }

    /// <summary>A placeholder that nothing fills.</summary>
    public static Diagnostic UnknownValue(SourceSpan span, string name, IEnumerable<string> known) => Error("JG5002", span,
        new($"nothing gives the value `{name}`", $"rien ne donne la valeur « {name} »"), NearestName.Help(name, known) ?? new(
            "a request before it extracts it, a table of `data` has it as `table.column`, or the environment as `env.NAME`; known: " + string.Join(", ", known),
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

    private static Diagnostic Error(string code, SourceSpan span, Text message, Text? help) => new(code, Severity.Error, span, message, help);
}
