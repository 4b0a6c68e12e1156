using Jauge.Core;

namespace Jauge.Spec;

/// <summary>Diagnostics of the resolution against the catalog: one factory method per code, JG1060 to JG1089.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class ResolutionDiagnostics
{
    /// <summary>An offering that the catalog does not hold.</summary>
    public static Diagnostic UnknownOffering(SourceSpan span, string id, IEnumerable<string> known) =>
        Named("JG1060", span, new Text($"the catalog has no offering `{id}`", $"le catalogue n'a pas d'offre « {id} »"), id, known);

    /// <summary>A provider that the catalog does not hold.</summary>
    public static Diagnostic UnknownProvider(SourceSpan span, string id, IEnumerable<string> known) =>
        Named("JG1061", span, new Text($"the catalog has no provider `{id}`", $"le catalogue n'a pas de fournisseur « {id} »"), id, known);

    /// <summary>A region that the provider does not have.</summary>
    public static Diagnostic UnknownRegion(SourceSpan span, string provider, string region, IEnumerable<string> known) =>
        Named("JG1062", span, new Text($"{provider} has no region `{region}`", $"{provider} n'a pas de région « {region} »"),
            region, known);

    /// <summary>An offering that its provider does not sell in this region.</summary>
    public static Diagnostic NotInRegion(SourceSpan span, string offering, string region, string source) => Error(
        "JG1063", span, new Text($"`{offering}` is not sold in {region}", $"« {offering} » n'est pas vendu en {region}"),
        new Text($"source: {source}", $"source : {source}"));

    /// <summary>A size that the offering does not have.</summary>
    public static Diagnostic UnknownSku(SourceSpan span, string offering, string sku, IEnumerable<string> known) =>
        Named("JG1064", span, new Text($"`{offering}` has no SKU `{sku}`", $"« {offering} » n'a pas de SKU « {sku} »"), sku, known);

    /// <summary>A component that must name a size does not.</summary>
    public static Diagnostic MissingSku(SourceSpan span, string offering, IEnumerable<string> known) => Error(
        "JG1065", span, new Text($"`{offering}` is sold by size: `sku` is missing",
            $"« {offering} » est vendu par taille : il manque « sku »"), Known(known));

    /// <summary>A key that the offering does not take.</summary>
    public static Diagnostic KeyNotAccepted(SourceSpan span, string offering, string key, IEnumerable<string> known) =>
        Named("JG1066", span, new Text($"`{offering}` takes no `{key}`", $"« {offering} » n'accepte pas « {key} »"), key, known);

    /// <summary>A value that is not of the offering's type.</summary>
    public static Diagnostic WrongInput(SourceSpan span, string key, string text, Text expected, string? example) => Error(
        "JG1067", span, new Text($"`{text}` is not {expected.English}, which `{key}` needs",
            $"« {text} » n'est pas {expected.French}, que « {key} » demande"),
        example is null ? null : new Text($"for example: `{key}: {example}`", $"par exemple : « {key}: {example} »"));

    /// <summary>A key that the offering cannot do without.</summary>
    public static Diagnostic MissingInput(SourceSpan span, string offering, string key) => Error(
        "JG1068", span, new Text($"`{offering}` needs `{key}`", $"« {offering} » demande « {key} »"),
        new Text($"add `{key}:` to the component", $"ajoutez « {key}: » au composant"));

    /// <summary>A word that is none of the offering's choices.</summary>
    public static Diagnostic UnknownOption(SourceSpan span, string offering, string key, string word, IEnumerable<string> known) =>
        Named("JG1069", span, new Text($"`{offering}` has no {key} `{word}`", $"« {offering} » n'a pas de {key} « {word} »"), word, known);

    /// <summary>A component without a region.</summary>
    public static Diagnostic MissingRegion(SourceSpan span, string component, string provider) => Error(
        "JG1071", span, new Text($"`{component}` has no region of {provider}", $"« {component} » n'a pas de région de {provider}"),
        new Text(
            $"write `region: {provider}/…` at the top of the file, or `region:` on the component where the rest runs elsewhere",
            $"écrivez « region: {provider}/… » en tête du fichier, ou « region: » sur le composant si le reste tourne ailleurs"));

    /// <summary>An offering whose own file cannot be used.</summary>
    public static Diagnostic BrokenOffering(SourceSpan span, string id) => Error(
        "JG1072", span, new Text($"the catalog's file of `{id}` has errors", $"le fichier du catalogue pour « {id} » a des erreurs"),
        new Text("they are listed with their own position", "elles sont listées avec leur propre position"));

    /// <summary>A region for the whole file that does not say whose it is.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="region">The region as written.</param>
    /// <param name="providers">Providers of the file's components that have it; a fix is offered for a single one.</param>
    public static Diagnostic RegionWithoutProvider(SourceSpan span, string region, IReadOnlyList<string> providers)
    {
        var meant = $"{(providers.Count > 0 ? providers[0] : "provider")}/{region}";
        var help = providers.Count > 0 ? new Text($"did you mean `{meant}`?", $"vouliez-vous dire « {meant} » ?")
            : new Text("it is written `provider/region`", "elle s'écrit « fournisseur/région »");
        return new Diagnostic(
            "JG1073", Severity.Error, span, new Text($"region `{region}` names no provider",
                $"la région « {region} » ne nomme pas de fournisseur"), help,
            providers.Count == 1 ? new Fix(span, meant) : null);
    }

    /// <summary>Recorded arrivals that cannot be read.</summary>
    public static Diagnostic TraceUnreadable(SourceSpan span, string file, Text reason) => Error(
        "JG1074", span, new Text($"the trace {file} cannot be read: {reason.English}",
            $"la trace {file} ne peut être lue : {reason.French}"),
        new Text("it is an access log or a CSV file beside the system file, of at most 64 MB",
            "c'est un journal d'accès ou un fichier CSV à côté du fichier du système, de 64 Mo au plus"));

    /// <summary>A row of recorded arrivals that is not understood.</summary>
    public static Diagnostic BadTraceRow(SourceSpan span, Text problem, Text? example = null) => Error(
        "JG1075", span, problem,
        example ?? new Text("for example: `2026-11-20T10:00:00Z,1200` below `time,requests`",
            "par exemple : « 2026-11-20T10:00:00Z,1200 » sous « time,requests »"));

    /// <summary>A drill that is written as no fault.</summary>
    public static Diagnostic UnreadableFault(SourceSpan span, string text, IEnumerable<string> forms)
    {
        var list = string.Join(", ", forms.Select(f => $"`{f}`"));
        return Error("JG1076", span, new Text($"`{text}` is no fault that can be read",
            $"« {text} » n'est pas une panne qu'on puisse lire"),
            new Text($"write it like one of these: {list}", $"écrivez-la comme l'une de celles-ci : {list}"));
    }

    /// <summary>A drill that the system cannot have.</summary>
    public static Diagnostic ImpossibleFault(SourceSpan span, Text obstacle) => Error(
        "JG1077", span, obstacle, new Text("the forms of faults: `jauge simulate --help`",
            "les formes des pannes : « jauge simulate --help »"));

    /// <summary>A row to lock in what has no rows.</summary>
    public static Diagnostic NothingToLock(SourceSpan span, string component, IEnumerable<string> databases) => Error(
        "JG1078", span, new Text($"`{component}` is no database: it has no rows to lock",
            $"« {component} » n'est pas une base : elle n'a pas de lignes à verrouiller"), Known(databases));

    /// <summary>A read for readers where there are none.</summary>
    public static Diagnostic NoReaders(SourceSpan span, string component) => new(
        "JG1079", Severity.Warning, span, new Text($"`{component}` has no readers: its primary answers this call",
            $"« {component} » n'a pas de répliques de lecture : son primaire répond à cet appel"),
        new Text("state its `read-replicas` or more than one of its `replicas`, or leave `reads` out",
            "indiquez ses « read-replicas » ou plus d'une de ses « replicas », ou retirez « reads »"));

    /// <summary>An edge that is something else.</summary>
    public static Diagnostic NoEdge(SourceSpan span, string component, IEnumerable<string> edges) => Error(
        "JG1080", span, new Text($"`{component}` is no edge: it answers nothing in front of others",
            $"« {component} » n'est pas un réseau de diffusion : il ne répond à rien devant les autres"), Known(edges));

    private static Diagnostic Named(string code, SourceSpan span, Text message, string word, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(word, known);
        var help = nearest is null ? Known(known) : new Text($"did you mean `{nearest}`?", $"vouliez-vous dire « {nearest} » ?");
        return new Diagnostic(code, Severity.Error, span, message, help, nearest is null ? null : new Fix(span, nearest));
    }

    private static Diagnostic Error(string code, SourceSpan span, Text message, Text? help) =>
        new(code, Severity.Error, span, message, help);

    private static Text? Known(IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Order(StringComparer.Ordinal).Take(24));
        return list.Length == 0 ? null : new Text($"known: {list}", $"connus : {list}");
    }
}
