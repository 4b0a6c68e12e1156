using Jauge.Core;
using Jauge.Spec.Binding;

namespace Jauge.Spec;

/// <summary>Diagnostics of the language: one factory method per code, JG1020 to JG1059.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class SpecDiagnostics
{
    /// <summary>Names that are compared with a wrong one: the author's own list may be as long as the file.</summary>
    private const int MostCandidates = 500;

    /// <summary>A key that the record does not know.</summary>
    public static Diagnostic UnknownKey(SourceSpan span, string key, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(key, known);
        return Error("JG1020", span, new Text($"unknown key `{key}`", $"clé inconnue « {key} »"), Nearest(nearest) ?? Known(known),
            nearest);
    }

    /// <summary>A key that must be there is not.</summary>
    public static Diagnostic MissingKey(SourceSpan span, string key) => Error(
        "JG1021", span, new Text($"`{key}` is missing", $"il manque « {key} »"), new Text($"add `{key}:` here", $"ajoutez « {key}: » ici"));

    /// <summary>Something else stands where keys are due.</summary>
    public static Diagnostic ExpectedMapping(SourceSpan span, IEnumerable<string> keys) => Error(
        "JG1022", span, new Text("keys and values are expected here", "des clés et des valeurs sont attendues ici"), Known(keys));

    /// <summary>Keys or a list stand where one value is due.</summary>
    public static Diagnostic ExpectedScalar(SourceSpan span, ScalarType type) => Error(
        "JG1023", span, new Text($"{type.Name.English} is expected here", $"{type.Name.French} est attendu ici"), Sample(type));

    /// <summary>A key without a value.</summary>
    public static Diagnostic Empty(SourceSpan span, ScalarType type) => Error(
        "JG1024", span, new Text($"the value is empty; {type.Name.English} is expected",
            $"la valeur est vide ; {type.Name.French} est attendu"), Sample(type));

    /// <summary>A text that is not of the expected type; a bare number where a unit is due has its own code.</summary>
    public static Diagnostic WrongValue(SourceSpan span, string text, ScalarType type) => type.NeedsUnit && IsNumber(text)
        ? Error("JG1026", span, new Text($"`{text}` has no unit; {type.Name.English} needs one",
            $"« {text} » n'a pas d'unité ; {type.Name.French} en demande une"), Sample(type))
        : Error("JG1025", span, new Text($"`{text}` is not {type.Name.English}", $"« {text} » n'est pas {type.Name.French}"), Sample(type));

    /// <summary>A word that is none of the choices.</summary>
    public static Diagnostic UnknownChoice(SourceSpan span, string word, IEnumerable<string> choices)
    {
        var nearest = NearestName.Of(word, choices);
        return Error("JG1027", span, new Text($"`{word}` is not one of the choices", $"« {word} » n'est pas un des choix"),
            Nearest(nearest) ?? Known(choices), nearest);
    }

    /// <summary>A value below its smallest.</summary>
    public static Diagnostic BelowMinimum(SourceSpan span, string text, int minimum) => Error(
        "JG1028", span, new Text($"`{text}` is too small; the least is {minimum}", $"« {text} » est trop petit ; le minimum est {minimum}"),
        null);

    /// <summary>A range from a larger to a smaller end.</summary>
    public static Diagnostic RangeReversed(SourceSpan span, string text)
    {
        var ends = text.Split("..");
        var fix = ends.Length == 2 ? $"{ends[1].Trim()}..{ends[0].Trim()}" : null;
        return Error("JG1029", span, new Text($"the range `{text}` runs backwards", $"l'intervalle « {text} » est à l'envers"),
            fix is null ? null : Write(fix), fix);
    }

    /// <summary>A quantity of another dimension, or of none.</summary>
    public static Diagnostic WrongDimension(SourceSpan span, string text, string sample)
    {
        var isBare = char.IsAsciiDigit(text[^1]);
        var example = $"{(isBare ? text : "100")} {sample}";
        return Error(
            "JG1030", span,
            isBare ? new Text($"`{text}` has no unit", $"« {text} » n'a pas d'unité")
                : new Text($"`{text}` has the wrong unit", $"« {text} » n'a pas la bonne unité"),
            new Text($"for example: `{example}`", $"par exemple : « {example} »"));
    }

    /// <summary>Keys or a list stand where an expression is due.</summary>
    public static Diagnostic ExpectedExpression(SourceSpan span) => Error(
        "JG1031", span, new Text("an expression is expected here", "une expression est attendue ici"),
        new Text("for example: `3 * claims.monthly`", "par exemple : « 3 * claims.monthly »"));

    /// <summary>A ratio above its largest.</summary>
    public static Diagnostic AboveMaximum(SourceSpan span, string text, Ratio maximum) => Error(
        "JG1032", span, new Text($"`{text}` is too large; the most is {maximum}", $"« {text} » est trop grand ; le maximum est {maximum}"),
        null);

    /// <summary>The file cannot be read at all.</summary>
    public static Diagnostic Unreadable(string file, string reason) => Error(
        "JG1033", SourceSpan.None(file), new Text($"cannot read {file}: {reason}", $"impossible de lire {file} : {reason}"),
        new Text("name a system file, or the folder that holds a system.yaml",
            "indiquez un fichier de système, ou le dossier qui contient un system.yaml"));

    /// <summary>A path that leaves the folder of the file.</summary>
    public static Diagnostic OutsideFolder(SourceSpan span, string path) => Error(
        "JG1035", span, new Text($"`{path}` lies outside the folder of this file", $"« {path} » sort du dossier de ce fichier"),
        new Text("put what you name beside the file or below it", "placez ce que vous citez à côté du fichier ou au-dessous"));

    /// <summary>An override that changes nothing.</summary>
    public static Diagnostic OverrideWithoutEffect(SourceSpan span, string environment, string path) => new(
        "JG1036", Severity.Warning, span,
        new Text($"environment `{environment}` sets `{path}` to the value that it has anyway",
            $"l'environnement « {environment} » donne à « {path} » la valeur qu'il a déjà"),
        new Text("drop the line, or write what is different", "retirez la ligne, ou écrivez ce qui diffère"));

    /// <summary>An environment that the file does not have.</summary>
    public static Diagnostic UnknownEnvironment(string file, string name, IEnumerable<string> known) => Error(
        "JG1037", SourceSpan.None(file), new Text($"there is no environment `{name}`", $"il n'y a pas d'environnement « {name} »"),
        Nearest(NearestName.Of(name, known)) ?? Known(known));

    /// <summary>An identifier with letters that names cannot have.</summary>
    public static Diagnostic BadName(SourceSpan span, string name) => Error(
        "JG1038", span, new Text($"`{name}` is not a name", $"« {name} » n'est pas un nom"),
        new Text("use lower case letters, digits and dashes, beginning with a letter",
            "utilisez des minuscules, des chiffres et des tirets, en commençant par une lettre"));

    /// <summary>A reference to something that the file does not declare.</summary>
    public static Diagnostic UnknownReference(SourceSpan span, Text kind, string name, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(name, known.Take(MostCandidates));
        return Error("JG1040", span, new Text($"there is no {kind.English} `{name}`", $"il n'y a pas de {kind.French} « {name} »"),
            Nearest(nearest) ?? Known(known), nearest);
    }

    /// <summary>A component that calls itself, through others or directly.</summary>
    public static Diagnostic CallCycle(SourceSpan span, string request, IEnumerable<string> path) => Error(
        "JG1041", span,
        new Text($"request `{request}` calls in a circle: {string.Join(" → ", path)}",
            $"la requête « {request} » appelle en rond : {string.Join(" → ", path)}"),
        new Text("a request that waits for itself never ends; break the circle or make one call asynchronous",
            "une requête qui s'attend elle-même ne finit jamais ; coupez le cercle ou rendez un appel asynchrone"));

    /// <summary>Components that need each other.</summary>
    public static Diagnostic NeedCycle(SourceSpan span, IEnumerable<string> path) => Error(
        "JG1042", span, new Text($"components need each other: {string.Join(" → ", path)}",
            $"des composants ont besoin l'un de l'autre : {string.Join(" → ", path)}"),
        new Text("nothing could start first", "rien ne pourrait démarrer en premier"));

    /// <summary>Shares of the request classes that do not make the whole.</summary>
    public static Diagnostic SharesNotWhole(SourceSpan span, Ratio sum) => Error(
        "JG1043", span, new Text($"the shares of the requests add up to {sum}", $"les parts des requêtes font {sum}"),
        new Text("they must make 100 %", "elles doivent faire 100 %"));

    /// <summary>A request class that no component receives, or several.</summary>
    public static Diagnostic NoSingleEntry(SourceSpan span, string request, int entries) => Error(
        "JG1044", span,
        new Text($"request `{request}` is received by {entries} components; it needs exactly one",
            $"la requête « {request} » est reçue par {entries} composants ; il en faut exactement un"),
        new Text("write the component that receives it with its own time, for example `shop: 12 ms`",
            "écrivez le composant qui la reçoit et son temps propre, par exemple « shop: 12 ms »"));

    /// <summary>An assumption about a value that the file does not hold.</summary>
    public static Diagnostic UnknownAssumption(SourceSpan span, string path) => new(
        "JG1045", Severity.Warning, span, new Text($"nothing stands at `{path}`", $"rien ne se trouve à « {path} »"),
        new Text("an assumption names the path of a value in this file", "une hypothèse nomme le chemin d'une valeur de ce fichier"));

    /// <summary>A system without a component.</summary>
    public static Diagnostic NoComponents(SourceSpan span) => Error(
        "JG1046", span, new Text("the system has no component", "le système n'a aucun composant"),
        new Text("write at least one below `components:`", "écrivez-en au moins un sous « components: »"));

    /// <summary>The documents of a file that hold no mapping.</summary>
    public static Diagnostic NotASystem(SourceSpan span) => Error(
        "JG1047", span, new Text("this file does not describe a system", "ce fichier ne décrit pas un système"),
        new Text("begin with `system: name`; `jauge init` starts one for you",
            "commencez par « system: nom » ; « jauge init » en crée un"));

    /// <summary>Environments that together hold more values than any honest file.</summary>
    public static Diagnostic TooManyEnvironments(SourceSpan span, int limit) => Error(
        "JG1048", span,
        new Text($"the environments, written out, hold more than {limit} values",
            $"les environnements, développés, contiennent plus de {limit} valeurs"),
        new Text("each environment is a whole system: split the file", "chaque environnement est un système entier : séparez le fichier"));

    /// <summary>A file that stands where a new one was to be written.</summary>
    public static Diagnostic FileExists(string path) => Error(
        "JG1049", SourceSpan.None(path), new Text($"{path} is there already; it is not overwritten",
            $"{path} existe déjà ; il n'est pas écrasé"),
        new Text("choose another folder, or move the file away", "choisissez un autre dossier, ou déplacez le fichier"));

    /// <summary>A new file that cannot be written.</summary>
    public static Diagnostic NotWritten(string path, string reason) => Error(
        "JG1050", SourceSpan.None(path), new Text($"{path} cannot be written: {reason}", $"{path} ne peut être écrit : {reason}"),
        new Text("choose a folder that is yours", "choisissez un dossier qui est à vous"));

    /// <summary>A system to begin from that does not come with the tool.</summary>
    public static Diagnostic UnknownTemplate(string name, IEnumerable<string> known) => Error(
        "JG1051", SourceSpan.None(name), new Text($"there is no system `{name}` to begin from",
            $"il n'y a pas de système « {name} » d'où partir"),
        Nearest(NearestName.Of(name, known)) ?? Known(known));

    /// <summary>A path that the command line sets and that leads nowhere.</summary>
    public static Diagnostic NothingToSet(SourceSpan span, string above, string name, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(name, known.Take(MostCandidates));
        return Error("JG1058", span,
            above.Length == 0 ? new Text($"there is no `{name}` to set", $"il n'y a pas de « {name} » à fixer")
                : new Text($"there is no `{name}` to set in `{above}`", $"il n'y a pas de « {name} » à fixer dans « {above} »"),
            name == "environments" ? new Text("the environment is chosen by --env", "l'environnement se choisit par --env")
                : Nearest(nearest) ?? Known(known), nearest);
    }

    /// <summary>A rate of sessions of which nobody knows what they do.</summary>
    public static Diagnostic SessionsWithoutJourneys(SourceSpan span) => Error(
        "JG1052", span, new Text("sessions without `journeys`: nobody knows what they do",
            "des sessions sans « journeys » : nul ne sait ce qu'elles font"),
        new Text("add `journeys`, or write `arrivals` for single requests",
            "ajoutez « journeys », ou écrivez « arrivals » pour des requêtes seules"));

    /// <summary>Journeys that nobody begins.</summary>
    public static Diagnostic JourneysOfNobody(SourceSpan span) => new(
        "JG1053", Severity.Warning, span, new Text("nobody begins these journeys", "personne ne commence ces parcours"),
        new Text("add `users`, or `sessions` with their rate", "ajoutez « users », ou « sessions » et leur débit"));

    /// <summary>A journey without a request.</summary>
    public static Diagnostic JourneyWithoutSteps(SourceSpan span, string name) => Error(
        "JG1054", span, new Text($"journey `{name}` has no step", $"le parcours « {name} » n'a pas d'étape"),
        new Text("list classes of requests, for example `steps: [home, buy]`",
            "énumérez des classes de requêtes, par exemple « steps: [home, buy] »"));

    /// <summary>Shares of the journeys that do not make the whole.</summary>
    public static Diagnostic JourneySharesNotWhole(SourceSpan span, Ratio sum) => Error(
        "JG1055", span, new Text($"the shares of the journeys add up to {sum}", $"les parts des parcours font {sum}"),
        new Text("they must make 100 %", "elles doivent faire 100 %"));

    /// <summary>A share of a class that is not what the journeys make.</summary>
    public static Diagnostic ShareAgainstJourneys(SourceSpan span, string request, Ratio stated, Ratio made) => new(
        "JG1056", Severity.Warning, span,
        new Text($"`{request}` has a share of {stated}, but the journeys make it {made}",
            $"« {request} » a une part de {stated}, mais les parcours en font {made}"),
        new Text("leave every `share` of the requests out: the journeys say them",
            "retirez chaque « share » des requêtes : les parcours les disent"));

    /// <summary>Pauses or a budget of retries that are not made.</summary>
    public static Diagnostic PausesWithoutRetries(SourceSpan span) => new(
        "JG1057", Severity.Warning, span, new Text("the call makes no retries", "l'appel ne fait pas de nouvel essai"),
        new Text("add `retries: 2`, or take the pauses and the budget away", "ajoutez « retries: 2 », ou retirez les pauses et le budget"));

    /// <summary>A point of a curve that lies behind the day or week after which the curve begins again.</summary>
    public static Diagnostic PointBehindCycle(SourceSpan span, Text cycle) => Error(
        "JG1059", span, new Text($"this point lies behind the {cycle.English} after which the curve begins again",
            $"ce point se trouve après la fin {cycle.French}, où la courbe recommence"),
        new Text("write `repeats: week` or `repeats: never`, or take the point away",
            "écrivez « repeats: week » ou « repeats: never », ou retirez le point"));

    /// <summary>A point of a curve that is not after the point written before it.</summary>
    public static Diagnostic PointOutOfOrder(SourceSpan span) => Error(
        "JG1039", span, new Text("this point is not after the one before it", "ce point ne vient pas après celui qui le précède"),
        new Text("write the points in the order of time, each time once",
            "écrivez les points dans l'ordre du temps, chaque instant une seule fois"));

    private static Diagnostic Error(string code, SourceSpan span, Text message, Text? help, string? replacement = null) =>
        new(code, Severity.Error, span, message, help, replacement is null ? null : new Fix(span, replacement));

    private static Text? Nearest(string? name) =>
        name is null ? null : new Text($"did you mean `{name}`?", $"vouliez-vous dire « {name} » ?");

    private static Text Write(string text) => new($"write `{text}`", $"écrivez « {text} »");

    private static Text Sample(ScalarType type) => new($"for example: {type.Sample}", $"par exemple : {type.Sample}");

    private static Text? Known(IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Order(StringComparer.Ordinal).Take(24));
        return list.Length == 0 ? null : new Text($"known here: {list}", $"connus ici : {list}");
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or '_' or '-' or '+');
}
